using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
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
    public async Task An_import_whose_connection_is_cut_in_the_middle_leaves_nothing_and_can_be_made_again()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        var upload = await process.Do(lead, new BringPlan(plan, new Upload("plan.csv", Plans.Large(2_000))));
        var runner = process.Services.GetRequiredService<UseCaseRunner>();
        using var cut = new CancellationTokenSource();
        await using (var middle = await PauseAt(1_000))
        {
            var taking = runner.Run(lead, new TakePlan(plan, upload, 0), null, cut.Token);
            await EndWhoWaits(middle, cut);
            await Should.ThrowAsync<Exception>(() => taking);
        }

        await using var db = process.Open();
        (await db.Set<ReturnVersion>().AnyAsync(v => v.ReturnId == plan, Cancel)).ShouldBeFalse();
        (await db.Set<PlanUpload>().SingleAsync(u => u.Id == upload, Cancel)).TakenAt.ShouldBeNull();
        (await process.Do(lead, new GetPlanLines(plan))).Total.ShouldBe(0);
        await Execute("drop trigger pause on workforce.plan_line");
        await process.Do(lead, new TakePlan(plan, upload, 0));
        (await process.Do(lead, new GetPlanLines(plan))).Lines.Length.ShouldBe(2_000);
        await process.Refused<Refusal.OutOfOrder, Nothing>(lead, new TakePlan(plan, upload, 1));
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

        await CompleteSurvey(lead, survey);
        (await process.Do(lead, new GetSurvey(survey))).State.ShouldBe(ReturnState.SignedOff);
    }

    [Fact]
    public async Task Those_who_have_not_signed_off_are_reminded_like_of_everything_else_and_by_hand_once_a_day()
    {
        var (manager, lead, round, plan) = await AskedForAPlan();
        var survey = await ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await SignOff(lead, plan, Plans.Line);
        async Task<int> RemindersOf(Guid asked) =>
            (await process.Do(manager, new GetReturns(round))).Returns.Single(r => r.Id == asked).Reminders;

        // Two weeks before the closing day, three days before it, the day after; twice on one day changes nothing.
        var begun = process.Clock.GetUtcNow();
        foreach (var days in new[] { 10, 16, 16, 27, 31 })
        {
            process.Clock.MoveTo(begun.AddDays(days));
            await process.Ask(Actor.System, new RemindPeople(Guid.CreateVersion7()));
        }
        (await RemindersOf(survey)).ShouldBe(3);
        (await RemindersOf(plan)).ShouldBe(0);

        (await process.Do(manager, new RemindOutstanding(round))).ShouldBe(1);
        (await process.Do(manager, new RemindOutstanding(round))).ShouldBe(1);
        await using var db = process.Open();
        var mail = await db.Set<OutboxMail>()
            .Where(m => m.AboutId == survey && m.Subject.Contains("not signed off"))
            .ToListAsync(Cancel);
        mail.ShouldHaveSingleItem().Text.ShouldContain("survey of employers");
        (await db.Set<Job>().AnyAsync(j => j.Key!.StartsWith(round.ToString()), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_collection_stays_open_longer_by_a_decision_with_reasons_of_which_those_outstanding_are_told()
    {
        var (manager, lead, round, plan) = await AskedForAPlan();
        var survey = await ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await SignOff(lead, plan, Plans.Line);
        process.Clock.Pass(TimeSpan.FromDays(31));
        var later = process.Clock.GetUtcNow().AddDays(20);
        DecideClosing Extend(DateTimeOffset? until, string reasons) =>
            new(round, "extended", until, reasons, "Programme manager", process.Today, [manager.Id]);

        (await process.Refused<Refusal.Invalid, Guid>(manager, Extend(null, "Strikes.")))
            .Faults.Single()
            .Field.ShouldBe("ClosesAt");
        (await process.Refused<Refusal.Invalid, Guid>(manager, Extend(later, " ")))
            .Faults.Single()
            .Field.ShouldBe("Reasons");
        await process.Refused<Refusal.NotAllowed, Guid>(lead, Extend(later, "Strikes."));
        var decision = await process.Do(manager, Extend(later, "Trusts were short of people in January."));

        var page = await process.Do(Actor.Anonymous, new GetBaseline(round));
        page.ClosesAt.ShouldBe(later);
        page.Closings.ShouldBe([decision]);
        (await process.Do(lead, new MyWork())).Single(w => w.Record.Id == survey).Due.ShouldBe(Site.DateOf(later));
        await using var db = process.Open();
        (
            await db.Set<OutboxMail>().CountAsync(m => m.Key.StartsWith("workforce-extension/" + survey), Cancel)
        ).ShouldBe(1);
        (
            await db.Set<OutboxMail>().AnyAsync(m => m.Key.StartsWith("workforce-extension/" + plan), Cancel)
        ).ShouldBeFalse();

        await CompleteSurvey(lead, survey);
        (await process.Do(manager, new GetReturns(round))).Returns.ShouldAllBe(r => !r.IsLate);
        await process.Do(
            manager,
            new DecideClosing(round, "kept", null, "Enough time.", "Programme manager", process.Today, [manager.Id])
        );
        (await process.Do(Actor.Anonymous, new GetBaseline(round))).ClosesAt.ShouldBe(later);
    }

    [Fact]
    public async Task A_regional_lead_sees_the_returns_of_their_own_regions_and_no_others()
    {
        var (manager, _, round, _) = await AskedForAPlan();
        var (midlands, north) = (await InRegion("midlands"), await InRegion("north-west"));
        await process.Do(manager, new AskForReturns(round, [midlands, north]));
        var lead = await process.Person("Ruth", Role.RegionalLead);
        (await process.Do(lead, new GetReturns(round))).Returns.ShouldBeEmpty();

        await using (var db = process.Open())
        {
            db.Add(new Membership(lead.Id, midlands, "Lead of the faculty", process.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        }
        var seen = (await process.Do(lead, new GetReturns(round))).Returns;
        seen.Length.ShouldBe(2);
        seen.ShouldAllBe(r => r.OrganisationId == midlands);
        (await process.Do(lead, new GetReturn(seen[0].Id))).CanOpenFiles.ShouldBeFalse();

        var all = (await process.Do(manager, new GetReturns(round))).Returns;
        all.Length.ShouldBe(6);
        foreach (var elsewhere in all.Where(r => r.OrganisationId != midlands))
        {
            await process.Refused<Refusal.NotAllowed, ReturnPage>(lead, new GetReturn(elsewhere.Id));
            if (elsewhere.Source == ReturnSource.Plan)
            {
                await process.Refused<Refusal.NotAllowed, PlanLinesPage>(lead, new GetPlanLines(elsewhere.Id));
            }
            else
            {
                await process.Refused<Refusal.NotAllowed, SurveyPage>(lead, new GetSurvey(elsewhere.Id));
            }
        }
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

    private async Task CompleteSurvey(Actor lead, Guid survey)
    {
        var page = await process.Do(lead, new GetSurvey(survey));
        var complete = page.Questions.ToImmutableDictionary(
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
        await process.Do(lead, new AnswerSurvey(survey, complete, [], page.Revision));
        var seen = (await process.Do(lead, new GetSurvey(survey))).Revision;
        await process.Do(lead, new SignOffReturn(survey, true, false, seen));
    }

    private async Task<Guid> InRegion(string region)
    {
        await using var db = process.Open();
        var organisation = new Organisation(
            $"Trust {Guid.CreateVersion7():n}",
            "employer",
            region,
            process.Clock.GetUtcNow()
        );
        db.Add(organisation);
        await db.SaveChangesAsync(Cancel);
        return organisation.Id;
    }

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

    /// <summary>Makes whoever writes this line wait for a lock that the connection holds.</summary>
    private async Task<NpgsqlConnection> PauseAt(int line)
    {
        await Execute(
            "create or replace function workforce.pause() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(4242); return new; end'"
        );
        await Execute(
            $"create trigger pause before insert on workforce.plan_line for each row when (new.line = {line}) execute function workforce.pause()"
        );
        var holder = await database.Owner.OpenConnectionAsync(Cancel);
        await using var command = new NpgsqlCommand("select pg_advisory_lock(4242)", holder);
        await command.ExecuteNonQueryAsync(Cancel);
        return holder;
    }

    /// <summary>Ends the connection that waits for the lock, as a killed process would end it.</summary>
    private static async Task EndWhoWaits(NpgsqlConnection holder, CancellationTokenSource cut)
    {
        while (true)
        {
            await using var command = new NpgsqlCommand(
                "select pid from pg_locks where locktype = 'advisory' and not granted and objid = 4242",
                holder
            );
            if (await command.ExecuteScalarAsync(Cancel) is int pid)
            {
                await cut.CancelAsync();
                await using var end = new NpgsqlCommand($"select pg_terminate_backend({pid})", holder);
                await end.ExecuteNonQueryAsync(Cancel);
                return;
            }
            await Task.Delay(20, Cancel);
        }
    }

    private async Task Execute(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
