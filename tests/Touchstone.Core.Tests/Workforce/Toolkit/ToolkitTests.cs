using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce.Toolkit;

public sealed class ToolkitTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_self_assessment_is_saved_unfinished_finished_with_evidence_and_then_stands()
    {
        var (lead, employer) = await Employer();
        var id = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Organisation, ""));
        var seen = await process.Do(lead, new RateSelf(id, [new GivenRating("O1", 3, null, "")], false, 0));

        var refusal = await process.Refused<Refusal.Invalid, int>(
            lead,
            new RateSelf(id, [new GivenRating("O1", 3, null, "")], true, seen)
        );
        refusal.Faults.ShouldContain(f => f.Field == "Ratings[O1].Evidence");
        refusal.Faults.Count(f => f.Field.EndsWith(".Level", StringComparison.Ordinal)).ShouldBe(5);
        await process.Do(lead, new RateSelf(id, Everything(AssessmentForm.Organisation, 2), true, seen));

        await process.Refused<Refusal.OutOfOrder, int>(
            lead,
            new RateSelf(id, Everything(AssessmentForm.Organisation, 4), true, seen + 1)
        );
        (await process.Do(lead, new MyWork())).ShouldNotContain(w => w.Record.Id == id);
        (await process.Do(lead, new GetSelfAssessment(id))).Mean.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_self_assessment_starts_from_the_last_and_shows_what_changed()
    {
        var (lead, employer) = await Employer();
        await Finish(lead, employer, AssessmentForm.Governance, 1);
        process.Clock.Pass(TimeSpan.FromDays(300));

        var next = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Governance, ""));

        var page = await process.Do(lead, new GetSelfAssessment(next));
        page.Of("M1")!.Level.ShouldBe(1);
        page.Before!.Ratings.Count.ShouldBe(10);
        await process.Refused<Refusal.Invalid, Guid>(
            lead,
            new BeginSelfAssessment(employer, AssessmentForm.Governance, "")
        );
    }

    [Fact]
    public async Task A_target_below_the_present_level_is_refused()
    {
        var (lead, employer) = await Employer();
        var id = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Governance, ""));

        var refusal = await process.Refused<Refusal.Invalid, int>(
            lead,
            new RateSelf(id, [new GivenRating("M1", 3, 2, "A strategy")], false, 0)
        );

        refusal.Faults.Single().Field.ShouldBe("Ratings[M1].Target");
    }

    [Fact]
    public async Task A_save_that_somebody_overtook_is_refused_and_shows_both()
    {
        var (lead, employer) = await Employer();
        var id = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Department, "Ward 5"));
        await process.Do(lead, new RateSelf(id, [new GivenRating("D1", 2, null, "Audit")], false, 0));

        var stale = await process.Refused<Refusal.Stale, int>(
            lead,
            new RateSelf(id, [new GivenRating("D1", 3, null, "Audit and waiting times")], false, 0)
        );

        stale.Fields.Single().Standing.ShouldBe("level 2; Audit");
    }

    [Fact]
    public async Task What_an_employer_says_of_itself_nobody_else_sees()
    {
        var (lead, employer) = await Employer();
        var (other, _) = await Employer();
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var regional = await process.Person("Rowan", Role.RegionalLead);
        var id = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Organisation, ""));

        foreach (var stranger in new[] { other, manager, regional })
        {
            await process.Refused<Refusal.NotAllowed, SelfAssessmentPage>(stranger, new GetSelfAssessment(id));
            await process.Refused<Refusal.NotAllowed, ToolkitPage>(stranger, new GetToolkit(employer));
            await process.Refused<Refusal.NotAllowed, BenchmarkPage>(
                stranger,
                new GetBenchmark(employer, AssessmentForm.Organisation)
            );
        }
    }

    [Fact]
    public async Task Similar_organisations_show_from_five_on_and_none_can_be_made_out()
    {
        var (lead, employer) = await Employer("training-hub");
        await Finish(lead, employer, AssessmentForm.Organisation, 3);
        await Peers(2, 2, 2, 2);
        process.Clock.Pass(TimeSpan.FromDays(31));
        var few = await process.Do(lead, new GetBenchmark(employer, AssessmentForm.Organisation));
        few.Benchmark.Others.ShouldBe(4);
        few.Benchmark.Factors.ShouldBeEmpty();

        await Peers(4, 2, 2, 2);
        process.Clock.Pass(TimeSpan.FromDays(31));
        (await process.Do(lead, new GetBenchmark(employer, AssessmentForm.Organisation))).Benchmark.Others.ShouldBe(4);
        await Peers(2);
        (await process.Do(lead, new GetBenchmark(employer, AssessmentForm.Organisation))).Benchmark.Others.ShouldBe(4);
        process.Clock.Pass(TimeSpan.FromDays(31));
        var enough = await process.Do(lead, new GetBenchmark(employer, AssessmentForm.Organisation));

        enough.Benchmark.Others.ShouldBe(9);
        var first = enough.Benchmark.Factors[0];
        (first.Own, first.Median).ShouldBe((3, 2.0));
        // One chose 4 and eight chose 2: the one is hidden, and the eight with it, for nine less eight is one.
        first.Counts.ShouldBe([0, null, 0, null]);
    }

    [Fact]
    public async Task An_action_answers_a_factor_and_its_leads_are_reminded_of_it_like_of_everything_else()
    {
        var (lead, employer) = await Employer();
        var assessment = await Finish(lead, employer, AssessmentForm.Organisation, 1);
        var due = process.Today.AddDays(30);
        var action = await process.Do(
            lead,
            new PlanAction(employer, assessment, "O1", "Name a sponsor", "Minutes of the board", "A. Lead", due)
        );
        (await process.Do(lead, new GetAction(action))).Answers.ShouldBe("O1 Executive sponsorship");
        (await process.Do(lead, new MyWork())).Single(w => w.Record.Id == action).Due.ShouldBe(due);

        (await Reminders(action)).ShouldBe(0);
        process.Clock.MoveTo(Core.Platform.Site.StartOf(due.AddDays(-14)).AddHours(9));
        (await Reminders(action)).ShouldBe(1);
        process.Clock.MoveTo(Core.Platform.Site.StartOf(due.AddDays(-3)).AddHours(9));
        (await Reminders(action)).ShouldBe(2);
    }

    [Fact]
    public async Task A_moved_action_is_due_later_and_one_that_has_ended_is_not_reminded_of()
    {
        var (lead, employer) = await Employer();
        var due = process.Today.AddDays(20);
        var action = await process.Do(
            lead,
            new PlanAction(employer, null, null, "Train supervisors", "Six trained", "B. Lead", due)
        );
        var later = due.AddDays(30);
        UpdateAction Report(ActionState state, string note, int seen) =>
            new(action, "Train supervisors", "Six trained", "B. Lead", later, state, note, seen);
        var seen = await process.Do(lead, Report(ActionState.Open, "Two so far", 1));
        (await process.Do(lead, new MyWork())).Single(w => w.Record.Id == action).Due.ShouldBe(later);
        process.Clock.MoveTo(Core.Platform.Site.StartOf(due).AddHours(9));
        (await Reminders(action)).ShouldBe(0);

        await process.Refused<Refusal.Invalid, int>(lead, Report(ActionState.GivenUp, "", seen));
        await process.Do(lead, Report(ActionState.Done, "All six", seen));

        (await process.Do(lead, new MyWork())).ShouldNotContain(w => w.Record.Id == action);
        process.Clock.MoveTo(Core.Platform.Site.StartOf(later).AddHours(9));
        (await Reminders(action)).ShouldBe(0);
    }

    [Fact]
    public async Task A_role_plan_may_be_unfinished_and_is_agreed_when_all_six_parts_are_there()
    {
        var (lead, employer) = await Employer();
        var begun = new RoleReasoning { Need = "Falls are rising by a tenth each year." };
        var plan = await process.Do(
            lead,
            new SaveRolePlan(employer, null, "Falls practitioner", null, begun, false, 0)
        );
        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            lead,
            new SaveRolePlan(employer, plan, "Falls practitioner", null, begun, true, 1)
        );
        refusal.Faults.Select(f => f.Field).ShouldBe(["Role", "Capability", "Supervision", "Funding", "Evaluation"]);

        var whole = new RoleReasoning
        {
            Need = "Need",
            Role = "Role",
            Capability = "Capability",
            Supervision = "Supervision",
            Funding = "Funding",
            Evaluation = "Evaluation",
        };
        await process.Do(lead, new SaveRolePlan(employer, plan, "Falls practitioner", null, whole, true, 1));

        (await process.Do(lead, new GetRolePlan(plan))).Plan.AgreedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_trainee_is_planned_changed_and_removed()
    {
        var (lead, employer) = await Employer();
        var team = new SupervisionTeam("Ada Long", 5, ["1", "2", "3", "4"], []);
        var trainee = await process.Do(lead, new SaveTrainee(employer, null, "Post A", team, 0));
        await process.Refused<Refusal.Invalid, Guid>(lead, new SaveTrainee(employer, null, "post a", team, 0));
        await process.Refused<Refusal.Stale, Guid>(lead, new SaveTrainee(employer, trainee, "Post A", team, 0));

        (await process.Do(lead, new GetSupervision(employer))).Check.Trainees.Single().Missing.ShouldBeEmpty();
        await process.Do(lead, new RemoveTrainee(employer, trainee));

        (await process.Do(lead, new GetSupervision(employer))).Check.Trainees.ShouldBeEmpty();
    }

    private async Task Peers(params int[] levels)
    {
        foreach (var level in levels)
        {
            var (peer, theirs) = await Employer("training-hub");
            await Finish(peer, theirs, AssessmentForm.Organisation, level);
        }
    }

    private async Task<int> Reminders(Guid action)
    {
        await process.Ask(Actor.System, new RemindPeople(Guid.CreateVersion7()));
        await using var db = process.Open();
        return await db.Set<Reminder>()
            .CountAsync(r => db.Set<ToDoItem>().Any(i => i.Id == r.ItemId && i.AboutId == action), Cancel);
    }

    private async Task<(Actor Lead, Guid Employer)> Employer(string kind = "employer")
    {
        var lead = await process.Person("Ede");
        var employer = await process.Organisation("Trust", kind);
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        return (lead, employer.Id);
    }

    private async Task<Guid> Finish(Actor lead, Guid employer, AssessmentForm form, int level)
    {
        var id = await process.Do(lead, new BeginSelfAssessment(employer, form, ""));
        await process.Do(lead, new RateSelf(id, Everything(form, level), true, 0));
        return id;
    }

    private ImmutableArray<GivenRating> Everything(AssessmentForm form, int level) =>
        [
            .. AssessmentTemplate
                .Of(process.Data, form, AssessmentTemplate.EditionOn(process.Data, form, process.Today))
                .Items.Select(i => new GivenRating(
                    i.Code,
                    level,
                    form == AssessmentForm.Governance ? 5 : null,
                    "Shown in minutes"
                )),
        ];
}
