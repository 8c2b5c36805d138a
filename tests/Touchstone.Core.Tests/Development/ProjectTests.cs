using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Meetings;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Development;

public sealed class ProjectTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_commission_is_set_up_once()
    {
        var it = await Commissioned.By(process);

        await process.Refused<Refusal.OutOfOrder, Guid>(it.Lead, new SetUpProject(it.Commission, "Again", "Again"));
        await process.Refused<Refusal.NotAllowed, Guid>(
            await process.Person("Sam"),
            new SetUpProject(it.Commission, "A", "B")
        );
    }

    [Fact]
    public async Task Balance_names_the_constituencies_that_are_missing()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var person = await process.Person("Pat");
        await process.Do(it.Lead, new AddMember(steering, await AddressOf(person), "educators", "", true, false));

        var page = await process.Do(it.Lead, new GetGroup(steering));

        page.Balance.IsBalanced.ShouldBeFalse();
        page.Balance.Gaps.Select(g => g.Code).ShouldContain("patients-and-public");
        page.Balance.Gaps.Select(g => g.Code).ShouldNotContain("educators");
    }

    [Fact]
    public async Task A_member_reads_the_draft_until_they_leave()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var person = await process.Person("Pat");
        var member = await process.Do(
            it.Lead,
            new AddMember(steering, await AddressOf(person), "educators", "", false, false)
        );

        await process.Do(person, new GetDraft(it.Specification));
        await process.Do(it.Lead, new RemoveMember(steering, member, "Changed jobs"));

        await process.Refused<Refusal.NotAllowed, DraftPage>(person, new GetDraft(it.Specification));
    }

    [Fact]
    public async Task A_conflict_closes_draft_and_group()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var person = await process.Person("Pat");
        await process.Do(it.Lead, new AddMember(steering, await AddressOf(person), "educators", "", false, false));
        await process.Declare(person, RecordKinds.Project.Ref(it.Project), InterestState.Conflict);

        await process.Refused<Refusal.InConflict, DraftPage>(person, new GetDraft(it.Specification));
        await process.Refused<Refusal.InConflict, GroupPage>(person, new GetGroup(steering));
        (await process.Do(person, new GetProject(it.Project))).Work.ShouldBeNull(
            "the public page stays, the work does not"
        );
    }

    [Fact]
    public async Task Nobody_is_named_in_public_who_has_not_agreed()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var open = await process.Person("Olu");
        var quiet = await process.Person("Quinn");
        await process.Do(it.Lead, new AddMember(steering, await AddressOf(open), "educators", "", false, false));
        await process.Do(it.Lead, new AddMember(steering, await AddressOf(quiet), "employers", "", false, false));
        await process.Do(open, new DeclareToGroup(steering, "None", true));

        var group = (await process.Do(Actor.Anonymous, new GetProject(it.Project))).Groups.Single(g =>
            g.Id == steering
        );

        group.Members.ShouldBe(2);
        group.Named.ShouldBe(["Olu"]);
    }

    [Fact]
    public async Task A_group_has_one_chair_and_nobody_twice()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var one = await AddressOf(await process.Person("Ada"));
        var two = await AddressOf(await process.Person("Ben"));
        await process.Do(it.Lead, new AddMember(steering, one, "educators", "", true, false));

        (
            await process.Refused<Refusal.Invalid, Guid>(
                it.Lead,
                new AddMember(steering, two, "educators", "", true, false)
            )
        )
            .Faults.Single()
            .Field.ShouldBe("IsChair");
        (
            await process.Refused<Refusal.Invalid, Guid>(
                it.Lead,
                new AddMember(steering, one, "educators", "", false, false)
            )
        )
            .Faults.Single()
            .Field.ShouldBe("Address");
        (
            await process.Refused<Refusal.Invalid, Guid>(
                it.Lead,
                new AddMember(steering, "nobody@nowhere.example", "educators", "", false, false)
            )
        )
            .Faults.Single()
            .Message.ShouldContain("register first");
    }

    [Fact]
    public async Task An_action_of_a_meeting_stands_on_its_owners_list_until_it_is_done()
    {
        var it = await Commissioned.By(process);
        var steering = await GroupOf(it, GroupKind.Steering);
        var person = await process.Person("Pat");
        var member = await process.Do(
            it.Lead,
            new AddMember(steering, await AddressOf(person), "educators", "", false, false)
        );
        var meeting = await process.Do(
            it.Lead,
            new PlanMeeting(steering, "First meeting", process.Today, "Terms of reference")
        );
        var action = await process.Do(
            it.Lead,
            new AddAction(steering, meeting, "Find a carer", member, process.Today.AddDays(7))
        );

        (await process.Do(person, new MyWork())).ShouldContain(w => w.What == "Find a carer");
        await process.Do(person, new FinishAction(steering, action));
        (await process.Do(person, new MyWork())).ShouldNotContain(w => w.What == "Find a carer");
    }

    [Fact]
    public async Task A_milestone_moves_only_with_a_reason()
    {
        var it = await Commissioned.By(process);
        var milestone = await process.Do(
            it.Lead,
            new SetMilestone(it.Project, "First draft", process.Today.AddDays(30))
        );

        await process.Refused<Refusal.Invalid, Nothing>(
            it.Lead,
            new MoveMilestone(it.Project, milestone, null, process.Today.AddDays(60), "", 0)
        );
        await process.Do(
            it.Lead,
            new MoveMilestone(it.Project, milestone, null, process.Today.AddDays(60), "More comments than expected", 0)
        );

        var page = await process.Do(Actor.Anonymous, new GetProject(it.Project));
        page.Milestones.Single().MovedBecause.ShouldBe("More comments than expected");
    }

    [Fact]
    public async Task An_incomplete_version_is_not_submitted()
    {
        var it = await Commissioned.By(process);
        var version = await it.Freeze(process);

        var refusal = await process.Refused<Refusal.OutOfOrder, Nothing>(it.Lead, new OfferCandidate(version));

        refusal.Reason.ShouldContain("required section");
        await process.Refused<Refusal.OutOfOrder, Guid>(it.Manager, Decide(version, "ready"));
        (
            await process.Refused<Refusal.OutOfOrder, Guid>(it.Lead, new FreezeVersion(it.Specification, "The same", 0))
        ).Reason.ShouldContain("Nothing has changed");
    }

    [Fact]
    public async Task A_complete_version_becomes_the_candidate_and_goes_into_review()
    {
        var it = await Commissioned.By(process);
        await it.Complete(process);
        var version = await it.Freeze(process);
        await process.Do(it.Lead, new OfferCandidate(version));
        (await process.Do(it.Manager, new MyWork())).ShouldContain(w => w.Path.EndsWith($"{version}/readiness"));

        await process.Do(it.Manager, Decide(version, "ready"));

        var page = await process.Do(it.Lead, new GetVersion(version));
        page.Version.State.ShouldBe(VersionState.Candidate);
        page.Readiness.IsReady.ShouldBeTrue();
        var candidate = await process.Do(it.Manager, new OpenCandidate(version));
        candidate.ShouldNotBe(Guid.Empty);
        var stages = (await process.Do(Actor.Anonymous, new GetCredential(it.Credential))).Stages;
        stages.Single(s => s.Stage == Stage.Development).State.ShouldBe(StageState.Skipped);
        stages.Single(s => s.Stage == Stage.Review).State.ShouldBe(StageState.Underway);
        await process.Refused<Refusal.OutOfOrder, Guid>(it.Manager, Decide(version, "ready"));
    }

    [Fact]
    public async Task The_thread_leads_from_the_version_back_to_the_commission()
    {
        var it = await Commissioned.By(process);
        var version = await it.Freeze(process);

        await using var db = process.Open();
        var links = await db.Set<Link>().Where(l => l.Relation == Relation.CameFrom).ToListAsync(Cancel);
        links.ShouldContain(l => l.FromId == version && l.ToId == it.Specification);
        links.ShouldContain(l => l.FromId == it.Specification && l.ToId == it.Commission);
        links.ShouldContain(l => l.FromId == it.Project && l.ToId == it.Commission);
    }

    [Fact]
    public async Task Two_versions_are_compared_node_by_node_and_word_by_word()
    {
        var it = await Commissioned.By(process);
        await process.Do(it.Lead, new WriteSection(it.Specification, "purpose", "To help people.", Fingerprint.Of("")));
        var first = await it.Freeze(process);
        await process.Do(
            it.Lead,
            new WriteSection(it.Specification, "purpose", "To help all people.", Fingerprint.Of("To help people."))
        );
        await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "capability", Frameworks.StatementKind.Unspecified, "1", "Assess")
        );
        var second = await it.Freeze(process, "A capability");

        var comparison = await process.Do(it.Lead, new CompareVersions(second, first));

        comparison.Tree.Changes.Count.ShouldBe(1);
        comparison.Sections.Single().Words.ShouldContain(w => w.Text.Contains("all", StringComparison.Ordinal));
        (comparison.Earlier.Number, comparison.Later.Number).ShouldBe(("0.1", "0.2"));
    }

    [Fact]
    public async Task Freezing_twice_at_once_gives_two_numbers_or_one_refusal()
    {
        var it = await Commissioned.By(process);

        var outcomes = await Task.WhenAll(
            process.Ask(it.Lead, new FreezeVersion(it.Specification, "One", 0)),
            process.Ask(it.Lead, new FreezeVersion(it.Specification, "Other", 0))
        );

        outcomes.Count(o => o.IsDone).ShouldBe(1);
        (await process.Do(it.Lead, new GetProject(it.Project))).Versions.Length.ShouldBe(1);
    }

    private DecideReadiness Decide(Guid version, string outcome) =>
        new(version, outcome, "Everything is there.", "Head of programme", process.Today);

    private async Task<Guid> GroupOf(Commissioned it, GroupKind kind) =>
        (await process.Do(it.Lead, new GetProject(it.Project))).Groups.Single(g => g.Kind == kind).Id;

    private async Task<string> AddressOf(Actor person)
    {
        await using var db = process.Open();
        return (await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel)).Email!;
    }
}
