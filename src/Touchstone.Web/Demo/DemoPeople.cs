using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Record;

namespace Touchstone.Web.Demo;

/// <summary>The people of the sample and the organisations they work for.</summary>
internal sealed class DemoPeople(DemoRun run)
{
    public async Task RegisterAsync(CancellationToken cancel)
    {
        var secrets = new List<string>();
        foreach (var person in DemoCast.People)
        {
            await run.Do(Actor.Anonymous, new Register(person.Name, person.Email));
            await using var db = run.Open();
            var secret = await db.Set<OutboxMail>()
                .Where(m => m.To == person.Email && m.Secret != null)
                .Select(m => m.Secret!)
                .SingleAsync(cancel);
            secrets.Add(secret);
        }
        // A password takes long to hash, and is meant to.
        var finished = new Actor[DemoCast.People.Length];
        await run.Together(
            finished.Length,
            async person =>
                finished[person] = Actor.Person(
                    await run.Do(Actor.Anonymous, new FinishRegistration(secrets[person], DemoCast.Password))
                )
        );
        foreach (var (person, actor) in DemoCast.People.Zip(finished))
        {
            run.People[person.Key] = actor;
        }
        await FirstAdministrator();
        foreach (var person in DemoCast.People)
        {
            foreach (var role in person.Roles.Where(r => r != Role.Administrator))
            {
                await run.Do("admin", new GrantRole(run.People[person.Key].Id, role, null, "Appointed to the post"));
            }
        }
    }

    public async Task FoundOrganisationsAsync()
    {
        run.Organisations["alliance"] = await Organisation(
            "Rehabilitation Skills Alliance",
            "developer",
            null,
            "alliance.example"
        );
        run.Organisations["university"] = await Organisation(
            "Northmoor University",
            "education-provider",
            "north-west",
            "northmoor.example"
        );
        run.Organisations["trust"] = await Organisation(
            "Calder Valley Community Trust",
            "employer",
            "north-east-and-yorkshire",
            "caldervalley.example"
        );
        run.Organisations["college"] = await Organisation(
            "College of Allied Practice",
            "professional-body",
            null,
            "alliedpractice.example"
        );
        await run.Do(
            "manager",
            new AddMember(
                run.Organisations["alliance"],
                run.People["developer"].Id,
                "Head of frameworks",
                run.Clock.Today
            )
        );
        await run.Do(
            "manager",
            new AddMember(run.Organisations["university"], run.People["provider"].Id, "Programme lead", run.Clock.Today)
        );
        await run.Do(
            "manager",
            new AddMember(
                run.Organisations["university"],
                run.People["assessor"].Id,
                "Clinical lecturer",
                run.Clock.Today
            )
        );
        await run.Do(
            "manager",
            new GrantRole(
                run.People["provider"].Id,
                Role.ProviderLead,
                RecordKinds.Organisation.Ref(run.Organisations["university"]),
                "Leads advanced practice at the university"
            )
        );
        await run.Do(
            "manager",
            new GrantRole(
                run.People["assessor"].Id,
                Role.Assessor,
                RecordKinds.Organisation.Ref(run.Organisations["university"]),
                "Assesses practitioners at the university"
            )
        );
    }

    /// <summary>The first administrator is made on the terminal, as in any installation; here the terminal is this program.</summary>
    private async Task FirstAdministrator()
    {
        var link = await run.Do(Actor.System, new InviteAdministrator("Ada Lindqvist", "admin@demo.example"));
        var secret = link[(link.LastIndexOf('=') + 1)..];
        await run.Do("admin", new AcceptInvitation(secret, null, null));
    }

    private Task<Guid> Organisation(string name, string kind, string? region, string domain) =>
        run.Do("manager", new AddOrganisation(new OrganisationEntry(name, kind, region, null, null, domain, null)));
}
