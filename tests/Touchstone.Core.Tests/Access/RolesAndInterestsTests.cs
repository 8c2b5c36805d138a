using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Access.Interests.Detecting;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.YourData;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Access;

public sealed partial class RolesAndInterestsTests(TestDatabase database)
    : IClassFixture<TestDatabase>,
        IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private readonly TestProcess process = new(
        database,
        services =>
            services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(o => o.IterationCount = 1_000)
    );

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Nobody_gives_themselves_a_role_and_only_an_administrator_gives_power_over_the_programme()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var administrator = await process.Person("Root", Role.Administrator);
        var somebody = await process.Person("Sam");

        await process.Refused<Refusal.OutOfOrder, Nothing>(
            administrator,
            new GrantRole(administrator.Id, Role.ProgrammeManager, null, "I would like to")
        );
        await process.Refused<Refusal.Invalid, Nothing>(
            manager,
            new GrantRole(somebody.Id, Role.Administrator, null, "Why not")
        );
        await process.Refused<Refusal.NotAllowed, Nothing>(
            somebody,
            new GrantRole(manager.Id, Role.Auditor, null, "Why not")
        );
        await process.Refused<Refusal.Invalid, Nothing>(manager, new GrantRole(somebody.Id, Role.Evaluator, null, " "));
        await process.Do(manager, new GrantRole(somebody.Id, Role.Evaluator, null, "Appointed in October"));

        var page = await process.Do(manager, new GetPerson(somebody.Id));
        var role = page.Roles.Single();
        role.Reason.ShouldBe("Appointed in October");
        await process.Do(manager, new EndRole(role.GrantId, "The term ended"));
        (await process.Do(manager, new GetPerson(somebody.Id))).Roles.Single().EndedReason.ShouldBe("The term ended");
    }

    [Fact]
    public async Task A_role_of_an_organisation_needs_one_and_ends_when_the_person_leaves()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var lead = await process.Person("Lena");
        var college = await process.Do(manager, new AddOrganisation(Entry("Harbour College")));
        var place = RecordKinds.Organisation.Ref(college);

        await process.Refused<Refusal.Invalid, Nothing>(manager, new GrantRole(lead.Id, Role.ProviderLead, null, "x"));
        await process.Do(manager, new GrantRole(lead.Id, Role.ProviderLead, place, "Named by the college"));
        await process.Do(manager, new AddMember(college, lead.Id, "Programme lead", null));

        (await process.Do(lead, new GetOrganisation(college))).Members.Single().Name.ShouldBe("Lena");
        var membership = (await process.Do(manager, new GetOrganisation(college))).Members.Single().MembershipId;
        await process.Do(manager, new EndMembership(college, membership));
        var open = await process.Do(lead, new GetOrganisation(college));
        (open.IsInside, open.PastMembers.Length).ShouldBe((false, 0));
    }

    [Fact]
    public async Task Codes_of_organisations_are_checked_and_a_stale_change_is_refused_with_both_texts()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var bad = Entry("Quay Trust") with { OdsCode = "no!", Ukprn = "23456789", MailDomain = "x" };
        var invalid = await process.Refused<Refusal.Invalid, Guid>(manager, new AddOrganisation(bad));
        invalid.Faults.Select(f => f.Field).ShouldBe(["OdsCode", "Ukprn", "MailDomain"]);

        var good = Entry("Quay Trust") with { OdsCode = "rq7", MailDomain = "@Quay.example" };
        var id = await process.Do(manager, new AddOrganisation(good));
        (await process.Do(manager, new GetOrganisation(id))).Entry.OdsCode.ShouldBe("RQ7");
        await process.Do(manager, new EditOrganisation(id, good with { Website = "https://quay.example" }, 1));
        var stale = await process.Refused<Refusal.Stale, Nothing>(
            manager,
            new EditOrganisation(id, good with { Website = "https://other.example" }, 1)
        );
        stale.Fields.Single(f => f.Field == "Website").Standing.ShouldBe("https://quay.example");
    }

    [Fact]
    public async Task An_invitation_gives_its_role_once_to_whoever_has_the_letter()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var address = $"{Guid.CreateVersion7():n}@people.example";
        var id = await process.Do(manager, new InvitePerson("Ravi", address, Role.Evaluator, null, null, "Expert"));
        var link = await LinkTo(address);
        (await process.Do(Actor.Anonymous, new LookAtInvitation(link))).HasAccount.ShouldBeFalse();

        var account = await process.Do(Actor.Anonymous, new AcceptInvitation(link, "Ravi Quill", Password));

        await using var db = process.Open();
        (
            await db.Set<Grant>().SingleAsync(g => g.AccountId == account, TestContext.Current.CancellationToken)
        ).Role.ShouldBe(Role.Evaluator);
        await process.Refused<Refusal.OutOfOrder, Guid>(
            Actor.Anonymous,
            new AcceptInvitation(link, "Somebody else", Password)
        );
        await process.Refused<Refusal.OutOfOrder, Nothing>(manager, new WithdrawInvitation(id));
    }

    [Fact]
    public async Task A_withdrawn_or_expired_invitation_gives_nothing_and_nobody_invites_themselves()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var address = $"{Guid.CreateVersion7():n}@people.example";
        var id = await process.Do(manager, new InvitePerson("Ravi", address, Role.Evaluator, null, null, "Expert"));
        var link = await LinkTo(address);
        await process.Do(manager, new WithdrawInvitation(id));
        await process.Refused<Refusal.OutOfOrder, Guid>(Actor.Anonymous, new AcceptInvitation(link, "R", Password));

        var late = $"{Guid.CreateVersion7():n}@people.example";
        await process.Do(manager, new InvitePerson("Late", late, Role.Evaluator, null, null, "Expert"));
        var expired = await LinkTo(late);
        process.Clock.Pass(TimeSpan.FromDays(15));
        await process.Refused<Refusal.OutOfOrder, Guid>(Actor.Anonymous, new AcceptInvitation(expired, "L", Password));

        await using var db = process.Open();
        var mine = await db.Set<Account>()
            .Where(a => a.Id == manager.Id)
            .Select(a => a.Email)
            .SingleAsync(TestContext.Current.CancellationToken);
        await process.Refused<Refusal.OutOfOrder, Guid>(
            manager,
            new InvitePerson("Me", mine!, Role.Evaluator, null, null, "I")
        );
    }

    [Fact]
    public async Task The_terminal_makes_the_first_administrator()
    {
        await process.Refused<Refusal.SignInNeeded, string>(
            Actor.Anonymous,
            new InviteAdministrator("Root", "root@centre.example")
        );
        var address = await process.Do(Actor.System, new InviteAdministrator("Root", "root@centre.example"));
        var account = await process.Do(
            Actor.Anonymous,
            new AcceptInvitation(Link().Match(address).Groups["secret"].Value, "Root", Password)
        );
        (await process.Do(Actor.Person(account), new GetPeople(Role: Role.Administrator))).Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_declared_interest_that_bars_closes_the_record_until_another_manager_decides()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var other = await process.Person("Noor", Role.ProgrammeManager);
        var college = await process.Do(manager, new AddOrganisation(Entry("Weir College")));
        var on = RecordKinds.Organisation.Ref(college);
        (await process.Do(manager, new GetOrganisation(college))).IsInside.ShouldBeTrue();

        await process.Do(manager, new DeclareInterests(on, ["financial"], "I hold shares in it", false));

        (await process.Do(manager, new GetOrganisation(college))).IsInside.ShouldBeFalse();
        await process.Refused<Refusal.InConflict, Nothing>(manager, new EndMembership(college, Guid.CreateVersion7()));
        var waiting = await process.Do(other, new GetInterests(OnlyWaiting: true));
        var interest = waiting.Lines.Single(l => l.AccountId == manager.Id);
        (await process.Do(manager, new GetInterests())).Lines.ShouldNotContain(l => l.Id == interest.Id);
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            manager,
            new ManageInterest(interest.Id, false, "It is nothing")
        );
        await process.Do(other, new ManageInterest(interest.Id, false, "The shares were sold"));
        (await process.Do(manager, new GetOrganisation(college))).IsInside.ShouldBeTrue();
        (await process.Do(manager, new MyInterests())).Single().ManagedReason.ShouldBe("The shares were sold");
    }

    [Fact]
    public async Task Leaving_the_form_empty_is_not_a_declaration_and_a_mild_interest_is_only_noted()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var on = RecordKinds.Organisation.Ref(await process.Do(manager, new AddOrganisation(Entry("Lock College"))));
        await process.Refused<Refusal.Invalid, DeclarationResult>(manager, new DeclareInterests(on, [], null, false));
        await process.Refused<Refusal.Invalid, DeclarationResult>(
            manager,
            new DeclareInterests(on, ["personal"], "A friend", true)
        );
        (
            await process.Do(manager, new DeclareInterests(on, ["published-view"], "An article", false))
        ).InConflict.ShouldBeFalse();
        (await process.Ask(manager, new GetOrganisation(on.Id))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Interests_are_found_by_role_organisation_group_and_address()
    {
        var record = RecordKinds.Project.Ref(Guid.CreateVersion7());
        var group = RecordKinds.Group.Ref(Guid.CreateVersion7());
        var college = await process.Organisation("Sluice College");
        var developer = await process.Person("Dev");
        var colleague = await process.Person("Cole");
        var formerly = await process.Person("Form");
        var longGone = await process.Person("Gone");
        var member = await process.Person("Mem");
        var neighbour = await process.Person("Nei");
        var stranger = await process.Person("Str");
        await process.Give(developer, Role.Developer, record);
        await process.Give(member, Role.ExpertGroupMember, group);
        await using (var db = process.Open())
        {
            db.Add(new Item(record, "A project", "", null, process.Clock.GetUtcNow()));
            db.Add(new HeldIn(group, record));
            var now = process.Clock.GetUtcNow();
            db.Add(new Membership(developer.Id, college.Id, "Lecturer", now.AddYears(-5)));
            db.Add(new Membership(colleague.Id, college.Id, "Lecturer", now.AddYears(-5)));
            var left = new Membership(formerly.Id, college.Id, "Lecturer", now.AddYears(-9));
            left.End(now.AddYears(-2));
            var leftLongAgo = new Membership(longGone.Id, college.Id, "Lecturer", now.AddYears(-9));
            leftLongAgo.End(now.AddYears(-4));
            db.AddRange(left, leftLongAgo);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await Move(db, developer.Id, "dev@sluice.example");
            await Move(db, neighbour.Id, "nei@health.sluice.example");
            foreach (
                var (person, at) in new[] { (colleague, 1), (formerly, 2), (longGone, 3), (member, 4), (stranger, 5) }
            )
            {
                await Move(db, person.Id, $"p{at}@elsewhere{at}.example");
            }
        }

        (await Kinds(developer, record)).ShouldBe(["author", "employed"], ignoreOrder: true);
        (await Kinds(colleague, record)).ShouldBe(["employed"]);
        (await Kinds(formerly, record)).ShouldBe(["formerly-employed"]);
        (await Kinds(longGone, record)).ShouldBeEmpty();
        (await Kinds(member, record)).ShouldBe(["same-group"]);
        (await Kinds(neighbour, record)).ShouldBe(["mail-domain"]);
        (await Kinds(stranger, record)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Power_counts_only_after_a_second_factor_where_that_is_asked_for()
    {
        await using var strict = new TestProcess(
            database,
            services => services.AddSingleton(new AccessSettings { SecondFactorForPower = true })
        );
        var manager = await strict.Person("Morgan", Role.ProgrammeManager);

        await strict.Refused<Refusal.SecondFactorNeeded, PeopleList>(manager, new GetPeople());
        var proved = Actor.Person(manager.Id, Guid.CreateVersion7(), secondFactor: true);
        (await strict.Ask(proved, new GetPeople())).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Your_data_holds_what_every_table_says_about_you_and_none_of_your_secrets()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var address = $"{Guid.CreateVersion7():n}@people.example";
        await process.Do(manager, new InvitePerson("Zed", address, Role.Evaluator, null, null, "Expert"));
        var secret = await LinkTo(address);
        var me = Actor.Person(await process.Do(Actor.Anonymous, new AcceptInvitation(secret, "Zed", Password)));

        var data = await process.Do(me, new GetMyData());

        var names = data.Parts.Select(p => p.Name).ToList();
        foreach (
            var table in new[]
            {
                "access.account",
                "access.grant",
                "access.invitation",
                "platform.outbox_mail",
                "record.entry",
            }
        )
        {
            names.ShouldContain(table);
        }
        var all = string.Concat(data.Parts.SelectMany(p => p.Rows).Select(r => r.ToJsonString()));
        all.ShouldNotContain(secret);
        all.ShouldNotContain("password_hash");
        all.ShouldNotContain("secret_hash");
    }

    private async Task<string[]> Kinds(Actor person, RecordRef on)
    {
        await using var scope = process.Services.CreateAsyncScope();
        await using var db = process.Open();
        var found = await scope
            .ServiceProvider.GetRequiredService<ConflictSearch>()
            .Look(db, person.Id, on, TestContext.Current.CancellationToken);
        return [.. found.Select(f => f.Kind)];
    }

    private static async Task Move(DbContext db, Guid account, string address)
    {
        var person = await db.Set<Account>().SingleAsync(a => a.Id == account);
        person.ChangeAddress(address);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static OrganisationEntry Entry(string name) =>
        new($"{name} {Guid.CreateVersion7():n}", "education-provider", null, null, null, null, null);

    private async Task<string> LinkTo(string address)
    {
        await using var db = process.Open();
        var letter = await db.Set<OutboxMail>()
            .Where(m => m.To == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync();
        return Link().Match(letter).Groups["secret"].Value;
    }

    [GeneratedRegex(@"link=(?<secret>[\w-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
