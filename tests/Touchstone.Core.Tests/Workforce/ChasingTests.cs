using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Those who collect remind, move the closing day and see what is theirs to see.</summary>
public sealed class ChasingTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly AskedForReturns asked;

    public ChasingTests(TestDatabase database)
    {
        process = new TestProcess(database);
        asked = new AskedForReturns(process);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Those_who_have_not_signed_off_are_reminded_like_of_everything_else_and_by_hand_once_a_day()
    {
        var (manager, lead, round, plan) = await asked.ForAPlan();
        var survey = await asked.ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await asked.SignOff(lead, plan, Plans.Line);
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
        var (manager, lead, round, plan) = await asked.ForAPlan();
        var survey = await asked.ReturnOf(manager, round, ReturnSource.EmployerSurvey);
        await asked.SignOff(lead, plan, Plans.Line);
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

        await asked.CompleteSurvey(lead, survey);
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
        var (manager, _, round, _) = await asked.ForAPlan();
        var (midlands, north) = (await asked.InRegion("midlands"), await asked.InRegion("north-west"));
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
        var (_, _, _, plan) = await asked.ForAPlan();
        var (_, other, _, _) = await asked.ForAPlan();

        await process.Refused<Refusal.NotAllowed, ReturnPage>(other, new GetReturn(plan));
        await process.Refused<Refusal.NotAllowed, Guid>(other, new BringPlan(plan, AskedForReturns.Csv(Plans.Line)));
        await process.Refused<Refusal.NotAllowed, int>(other, new SignOffReturn(plan, true, true, 0));
        await process.Refused<Refusal.SignInNeeded, ReturnPage>(Actor.Anonymous, new GetReturn(plan));
    }
}
