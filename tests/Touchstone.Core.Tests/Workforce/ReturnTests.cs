using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>What an organisation returns, by spreadsheet, by hand or in a survey, stands in versions.</summary>
public sealed class ReturnTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestDatabase database;
    private readonly TestProcess process;
    private readonly AskedForReturns asked;

    public ReturnTests(TestDatabase database)
    {
        this.database = database;
        process = new TestProcess(database);
        asked = new AskedForReturns(process);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_plan_goes_from_being_asked_for_to_being_signed_off()
    {
        var (manager, lead, round, plan) = await asked.ForAPlan();
        (await process.Do(lead, new MyWork())).Select(w => w.What).ShouldContain("Return your workforce plan");

        var upload = await process.Do(lead, new BringPlan(plan, AskedForReturns.Csv(Plans.Line, Plans.Line)));
        (await process.Do(lead, new GetReturn(plan))).State.ShouldBe(ReturnState.Asked);
        await process.Do(lead, new TakePlan(plan, upload, 0));
        var draft = await process.Do(lead, new GetReturn(plan));
        draft.Draft!.Lines.ShouldBe(2);
        await process.Do(lead, new SignOffReturn(plan, true, false, draft.Revision));

        (await process.Do(manager, new GetReturn(plan))).State.ShouldBe(ReturnState.SignedOff);
        (await process.Do(lead, new MyWork())).Select(w => w.What).ShouldNotContain("Return your workforce plan");
        var page = await process.Do(Actor.Anonymous, new GetBaseline(round));
        page.Completeness.Single(c => c.Source == ReturnSource.Plan)
            .ShouldBe(new Completeness(ReturnSource.Plan, 1, 0, 1, 0));
    }

    [Fact]
    public async Task A_version_that_was_signed_off_never_changes_not_even_behind_the_sites_back()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        await asked.SignOff(lead, plan, Plans.Line);
        var signed = (await process.Do(lead, new GetReturn(plan))).Signed!;

        await process.Refused<Refusal.OutOfOrder, int>(
            lead,
            new SavePlanLine(plan, null, AskedForReturns.Cells(Plans.Line), 3)
        );
        await process.Refused<Refusal.OutOfOrder, Guid>(lead, new BringPlan(plan, AskedForReturns.Csv(Plans.Line)));
        foreach (
            var sql in new[]
            {
                "update workforce.plan_line set cells = '{}' where version_id = $1",
                "delete from workforce.plan_line where version_id = $1",
                "insert into workforce.plan_line values ($1, 99, '{}')",
                "update workforce.return_version set lines = 7 where id = $1",
                "delete from workforce.return_version where id = $1",
            }
        )
        {
            await using var command = database.Owner.CreateCommand(sql);
            command.Parameters.AddWithValue(signed.Id);
            (
                await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel))
            ).MessageText.ShouldContain("signed off");
        }
    }

    [Fact]
    public async Task A_correction_is_a_version_of_its_own_with_a_reason_and_the_earlier_one_counts_until_it_is_signed()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        await asked.SignOff(lead, plan, Plans.Line);

        (await process.Refused<Refusal.Invalid, Nothing>(lead, new BeginNewVersion(plan, " ")))
            .Faults.Single()
            .Field.ShouldBe("Reason");
        await process.Do(lead, new BeginNewVersion(plan, "A team was left out"));
        var revised = await process.Do(lead, new GetReturn(plan));
        revised.State.ShouldBe(ReturnState.BeingRevised);
        revised.Signed!.Number.ShouldBe(1);
        revised.Draft!.Lines.ShouldBe(1);

        var line = await process.Do(
            lead,
            new SavePlanLine(
                plan,
                null,
                AskedForReturns.Cells(Plans.With(("job_title", "Consultant midwife"))),
                revised.Revision
            )
        );
        line.ShouldBe(3);
        process.Clock.Pass(TimeSpan.FromDays(60));
        await process.Do(lead, new SignOffReturn(plan, true, false, revised.Revision + 1));

        var page = await process.Do(lead, new GetReturn(plan));
        page.Versions.Select(v => (v.Number, v.Lines, v.IsLate)).ShouldBe([(1, 1, false), (2, 2, true)]);
        (await process.Do(lead, new GetPlanLines(plan, 1))).Lines.Length.ShouldBe(1);
        (await process.Do(lead, new GetPlanLines(plan))).Lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_shows_both()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        await process.Do(lead, new SavePlanLine(plan, null, AskedForReturns.Cells(Plans.Line), 0));
        var stale = await process.Refused<Refusal.Stale, int>(
            lead,
            new SavePlanLine(plan, 1, AskedForReturns.Cells(Plans.With(("job_title", "Consultant nurse"))), 0)
        );

        stale.Fields.ShouldContain(f =>
            f.Yours == "Consultant nurse" && f.Standing == "Advanced clinical practitioner"
        );
    }

    [Fact]
    public async Task Lines_are_changed_and_removed_by_hand()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        await process.Do(lead, new SavePlanLine(plan, null, AskedForReturns.Cells(Plans.Line), 0));
        var seen = (await process.Do(lead, new GetPlanLine(plan, 1))).Revision;
        await process.Do(
            lead,
            new SavePlanLine(plan, 1, AskedForReturns.Cells(Plans.With(("wte_in_post", "6"))), seen)
        );
        (await process.Do(lead, new GetPlanLine(plan, 1))).Cells.ShouldContain("6");
        await process.Do(lead, new RemovePlanLine(plan, 1));

        (await process.Do(lead, new GetPlanLines(plan))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_at_this_level_is_a_return_too()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        (await process.Refused<Refusal.Invalid, int>(lead, new SignOffReturn(plan, true, false, 0)))
            .Faults.Single()
            .Field.ShouldBe("IsNil");
        await process.Do(lead, new SignOffReturn(plan, true, true, 0));

        (await process.Do(lead, new GetReturn(plan))).Signed!.IsNil.ShouldBeTrue();
    }

    [Fact]
    public async Task A_survey_is_saved_unfinished_and_signed_off_complete()
    {
        var (manager, lead, round, _) = await asked.ForAPlan();
        var survey = await asked.ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await process.Do(lead, new AnswerSurvey(survey, AskedForReturns.Answers(("level-not-title", "agree")), [], 0));
        (await process.Refused<Refusal.Invalid, int>(lead, new SignOffReturn(survey, true, false, 2)))
            .Faults.Select(f => f.Field)
            .ShouldContain("Items[people-at-level]");
        (
            await process.Refused<Refusal.Invalid, Nothing>(
                lead,
                new AnswerSurvey(survey, AskedForReturns.Answers(("people-at-level", "many")), [], 2)
            )
        )
            .Faults.Single()
            .Field.ShouldBe("Items[people-at-level]");

        await asked.CompleteSurvey(lead, survey);
        (await process.Do(lead, new GetSurvey(survey))).State.ShouldBe(ReturnState.SignedOff);
    }
}
