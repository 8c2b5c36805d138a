using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Priorities;
using Stage = Touchstone.Core.Credentials.Stage;

namespace Touchstone.Web.Demo;

/// <summary>Stage 3: a project writes a specification, moves its forecast, and offers a candidate.</summary>
internal sealed class DemoDevelopment(DemoRun run)
{
    public async Task<Guid> DevelopAsync(Guid credential, CancellationToken cancel)
    {
        run.Clock.Pass(14);
        await using var db = run.Open();
        var commission = await db.Set<Commission>().SingleAsync(c => c.CredentialId == credential, cancel);
        await run.Do(
            "developer",
            new SetUpProject(
                commission.Id,
                "Development of the pelvic health specification",
                "Define the capabilities, outcomes and assessment of advanced practice in pelvic health."
            )
        );
        var specification = await db.Set<Specification>()
            .Where(s => s.CredentialId == credential)
            .Select(s => s.Id)
            .SingleAsync(cancel);
        await BringTogether(cancel);
        var draft = new DemoDraft(run, specification);
        await draft.WriteAsync(cancel);
        run.Clock.Pass(60);
        await run.Do(
            "developer",
            new Reforecast(
                credential,
                Stage.Development,
                run.Clock.Today.AddDays(90),
                "Services under winter pressure asked for more time to respond to the consultation."
            )
        );
        run.Clock.Pass(75);
        var version = await draft.FreezeAsync(cancel);
        await run.Do("developer", new OfferCandidate(version));
        await run.Do(
            "manager",
            new DecideReadiness(
                version,
                "ready",
                "Everything that reviewers look for is there.",
                "Programme manager",
                run.Clock.Today
            )
        );
        return version;
    }

    private async Task BringTogether(CancellationToken cancel)
    {
        await using var db = run.Open();
        var steering = await db.Set<WorkingGroup>()
            .Where(g => g.Kind == GroupKind.Steering)
            .Select(g => g.Id)
            .SingleAsync(cancel);
        (string Who, string For, string Interests, bool IsChair)[] members =
        [
            ("steering", "clinicians", "Consultant physiotherapist; no other interests.", true),
            ("practitioner2", "clinicians", "Works in a pelvic health clinic.", false),
            ("provider", "educators", "His university may offer to deliver the credential.", false),
            ("matron", "employers", "Leads a service that employs four practitioners in the area.", false),
            ("college", "professional-bodies", "Officer of a professional body.", false),
            ("patient", "patients-and-public", "Has used the service for six years.", false),
            ("carer", "carers-and-families", "Cares for her mother.", false),
        ];
        foreach (var (who, constituency, interests, isChair) in members)
        {
            await run.Do(
                "developer",
                new AddMember(
                    steering,
                    DemoCast.People.Single(p => p.Key == who).Email,
                    constituency,
                    interests,
                    isChair,
                    NamedInPublic: false
                )
            );
            await run.Do(who, new DeclareToGroup(steering, interests, NamedInPublic: true));
        }
    }
}
