using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

public sealed class BaselineTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_plan_goes_from_being_asked_for_to_being_signed_off()
    {
        var (manager, lead, round, plan) = await AskedForAPlan();
        (await process.Do(lead, new MyWork())).Select(w => w.What).ShouldContain("Return your workforce plan");

        var upload = await process.Do(lead, new BringPlan(plan, Csv(Plans.Line, Plans.Line)));
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
        var (_, lead, _, plan) = await AskedForAPlan();
        await SignOff(lead, plan, Plans.Line);
        var signed = (await process.Do(lead, new GetReturn(plan))).Signed!;

        await process.Refused<Refusal.OutOfOrder, int>(lead, new SavePlanLine(plan, null, Cells(Plans.Line), 3));
        await process.Refused<Refusal.OutOfOrder, Guid>(lead, new BringPlan(plan, Csv(Plans.Line)));
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
        var (_, lead, _, plan) = await AskedForAPlan();
        await SignOff(lead, plan, Plans.Line);

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
            new SavePlanLine(plan, null, Cells(Plans.With(("job_title", "Consultant midwife"))), revised.Revision)
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
    public async Task A_faulty_spreadsheet_is_reported_line_by_line_and_cannot_be_taken()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        var upload = await process.Do(
            lead,
            new BringPlan(plan, Csv(Plans.Line, Plans.With(("headcount_in_post", "six"), ("band", "12"))))
        );

        var page = await process.Do(lead, new GetPlanUpload(plan, upload));
        page.CanTake.ShouldBeFalse();
        page.Report.Faults.Select(f => (f.Line, f.Column)).ShouldBe([(3, "band"), (3, "headcount_in_post")]);
        await process.Refused<Refusal.OutOfOrder, Nothing>(lead, new TakePlan(plan, upload, page.Revision));
        (await process.Do(lead, new GetReturn(plan))).Versions.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_that_is_cut_off_leaves_nothing_and_can_be_made_again()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        var upload = await process.Do(lead, new BringPlan(plan, new Upload("plan.csv", Plans.Large(20_000))));
        using var cut = new CancellationTokenSource();
        var runner = process.Services.GetRequiredService<UseCaseRunner>();

        // Ends the connection as soon as lines are being copied, as a killed server would.
        var taking = runner.Run(lead, new TakePlan(plan, upload, 0), null, cut.Token);
        var ended = await EndWhileCopying(taking, cut);
        if (ended)
        {
            await Should.ThrowAsync<Exception>(() => taking);
            await using var db = process.Open();
            (await db.Set<ReturnVersion>().AnyAsync(v => v.ReturnId == plan, Cancel)).ShouldBeFalse();
            (await db.Set<PlanUpload>().SingleAsync(u => u.Id == upload, Cancel)).TakenAt.ShouldBeNull();
            await process.Do(lead, new TakePlan(plan, upload, 0));
        }
        (await process.Do(lead, new GetPlanLines(plan))).Lines.Length.ShouldBe(20_000);
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_shows_both()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        await process.Do(lead, new SavePlanLine(plan, null, Cells(Plans.Line), 0));
        var stale = await process.Refused<Refusal.Stale, int>(
            lead,
            new SavePlanLine(plan, 1, Cells(Plans.With(("job_title", "Consultant nurse"))), 0)
        );

        stale.Fields.ShouldContain(f =>
            f.Yours == "Consultant nurse" && f.Standing == "Advanced clinical practitioner"
        );
    }

    [Fact]
    public async Task Lines_are_changed_and_removed_by_hand()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        await process.Do(lead, new SavePlanLine(plan, null, Cells(Plans.Line), 0));
        var seen = (await process.Do(lead, new GetPlanLine(plan, 1))).Revision;
        await process.Do(lead, new SavePlanLine(plan, 1, Cells(Plans.With(("wte_in_post", "6"))), seen));
        (await process.Do(lead, new GetPlanLine(plan, 1))).Cells.ShouldContain("6");
        await process.Do(lead, new RemovePlanLine(plan, 1));

        (await process.Do(lead, new GetPlanLines(plan))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_at_this_level_is_a_return_too()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        (await process.Refused<Refusal.Invalid, int>(lead, new SignOffReturn(plan, true, false, 0)))
            .Faults.Single()
            .Field.ShouldBe("IsNil");
        await process.Do(lead, new SignOffReturn(plan, true, true, 0));

        (await process.Do(lead, new GetReturn(plan))).Signed!.IsNil.ShouldBeTrue();
    }

    [Fact]
    public async Task A_survey_is_saved_unfinished_and_signed_off_complete()
    {
        var (manager, lead, round, _) = await AskedForAPlan();
        var survey = await ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await process.Do(lead, new AnswerSurvey(survey, Answers(("level-not-title", "agree")), [], 0));
        (await process.Refused<Refusal.Invalid, int>(lead, new SignOffReturn(survey, true, false, 2)))
            .Faults.Select(f => f.Field)
            .ShouldContain("Items[people-at-level]");
        (
            await process.Refused<Refusal.Invalid, Nothing>(
                lead,
                new AnswerSurvey(survey, Answers(("people-at-level", "many")), [], 2)
            )
        )
            .Faults.Single()
            .Field.ShouldBe("Items[people-at-level]");

        var questions = (await process.Do(lead, new GetSurvey(survey))).Questions;
        var complete = questions.ToImmutableDictionary(
            q => q.Code,
            q =>
                q.Kind switch
                {
                    Core.Reference.WorkforceQuestionKind.Agreement => "agree",
                    Core.Reference.WorkforceQuestionKind.YesNo => "yes",
                    Core.Reference.WorkforceQuestionKind.WholeNumber => "12",
                    _ => "",
                }
        );
        await process.Do(lead, new AnswerSurvey(survey, complete, [], 2));
        await process.Do(lead, new SignOffReturn(survey, true, false, 3));
        (await process.Do(lead, new GetSurvey(survey))).State.ShouldBe(ReturnState.SignedOff);
    }

    [Fact]
    public async Task Those_who_have_not_signed_off_are_reminded_at_the_set_times_once_each()
    {
        var (manager, lead, round, plan) = await AskedForAPlan();
        var survey = await ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await SignOff(lead, plan, Plans.Line);
        process.Clock.Pass(TimeSpan.FromDays(18));
        var worker = ActivatorUtilities.CreateInstance<JobWorker>(process.Services);
        while (await worker.RunDue(Cancel) > 0) { }

        await using var db = process.Open();
        var mail = await db.Set<OutboxMail>()
            .Where(m => m.AboutId == survey && m.Subject.Contains("not signed off"))
            .ToListAsync(Cancel);
        mail.ShouldHaveSingleItem().Text.ShouldContain("survey of employers");
        (
            await db.Set<OutboxMail>().AnyAsync(m => m.AboutId == plan && m.Subject.Contains("not signed off"), Cancel)
        ).ShouldBeFalse();
        (await process.Do(manager, new GetReturns(round, OutstandingOnly: true)))
            .Returns.Single()
            .Reminders.ShouldBe(1);
        (
            await db.Set<Job>()
                .CountAsync(
                    j =>
                        j.Kind == "remind-workforce-returns"
                        && j.GivenUpAt == null
                        && j.Key!.StartsWith(round.ToString()),
                    Cancel
                )
        ).ShouldBe(4);
    }

    [Fact]
    public async Task Another_organisations_lead_sees_and_writes_nothing()
    {
        var (_, _, _, plan) = await AskedForAPlan();
        var (_, other, _, _) = await AskedForAPlan();

        await process.Refused<Refusal.NotAllowed, ReturnPage>(other, new GetReturn(plan));
        await process.Refused<Refusal.NotAllowed, Guid>(other, new BringPlan(plan, Csv(Plans.Line)));
        await process.Refused<Refusal.NotAllowed, int>(other, new SignOffReturn(plan, true, true, 0));
        await process.Refused<Refusal.SignInNeeded, ReturnPage>(Actor.Anonymous, new GetReturn(plan));
    }

    private static Upload Csv(params string[][] lines) => new("plan.csv", Plans.Csv(lines));

    private static ImmutableDictionary<string, string> Cells(string[] line) =>
        Plans.Headings.Zip(line).ToImmutableDictionary(c => c.First, c => c.Second);

    private static ImmutableDictionary<string, string> Answers(params (string, string)[] answers) =>
        answers.ToImmutableDictionary(a => a.Item1, a => a.Item2);

    private async Task<Guid> ReturnOf(Actor manager, Guid round, ReturnSource source) =>
        (await process.Do(manager, new GetReturns(round, Source: source))).Returns.Single().Id;

    private async Task SignOff(Actor lead, Guid plan, params string[][] lines)
    {
        var upload = await process.Do(lead, new BringPlan(plan, Csv(lines)));
        await process.Do(lead, new TakePlan(plan, upload, (await process.Do(lead, new GetReturn(plan))).Revision));
        await process.Do(
            lead,
            new SignOffReturn(plan, true, false, (await process.Do(lead, new GetReturn(plan))).Revision)
        );
    }

    private async Task<(Actor Manager, Actor Lead, Guid Round, Guid Plan)> AskedForAPlan()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var lead = await process.Person("Sam");
        var employer = await process.Organisation("Fell Trust", "employer");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline(
                $"Baseline {Guid.CreateVersion7():n}",
                "How we stand.",
                process.Today.AddDays(-30),
                now,
                now.AddDays(30)
            )
        );
        (await process.Do(manager, new AskForReturns(round, [employer.Id]))).ShouldBe(2);
        return (manager, lead, round, await ReturnOf(manager, round, ReturnSource.Plan));
    }

    private async Task<bool> EndWhileCopying(Task taking, CancellationTokenSource cut)
    {
        while (!taking.IsCompleted)
        {
            await using var command = database.Owner.CreateCommand(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'copy workforce.plan_line%' and state = 'active'"
            );
            if (await command.ExecuteScalarAsync(Cancel) is true)
            {
                await cut.CancelAsync();
                return true;
            }
        }
        return false;
    }
}
