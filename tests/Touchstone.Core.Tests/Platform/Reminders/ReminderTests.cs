using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Delivery;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Reminders;

/// <summary>Each test has a database of its own: people are reminded of all that is there.</summary>
public sealed class ReminderTests(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestDatabase database = new(cluster);
    private TestProcess process = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        process = new TestProcess(database);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_is_reminded_two_weeks_before_three_days_before_and_the_day_after_once_each()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var launched = await LaunchedSpecification.New(process);
        await process.Do(manager, new OpenPeriodicReview(launched.Credential, "new-evidence", "A guideline."));
        var due = await DueOf(launched);

        var reminded = new List<int>();
        for (var day = due.AddDays(-20); day <= due.AddDays(10); day = day.AddDays(1))
        {
            MoveTo(day);
            var before = (await LettersTo(manager)).Count;
            await Remind();
            await Remind();
            if ((await LettersTo(manager)).Count > before)
            {
                reminded.Add(due.DayNumber - day.DayNumber);
            }
        }

        reminded.ShouldBe([14, 3, -1]);
        (await LettersTo(manager)).ShouldAllBe(m => !m.Subject.Contains(launched.Name) && m.Subject.Contains("due"));
        (await process.Do(manager, new MyWork())).Single().Overdue.ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_on_which_nothing_ran_is_made_up_for()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var launched = await LaunchedSpecification.New(process);
        await process.Do(manager, new OpenPeriodicReview(launched.Credential, "new-evidence", "A guideline."));
        MoveTo((await DueOf(launched)).AddDays(-9));

        await Remind();

        (await LettersTo(manager)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_things_come_in_one_letter()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var first = await LaunchedSpecification.New(process);
        var second = await LaunchedSpecification.New(process);
        await process.Do(manager, new OpenPeriodicReview(first.Credential, "new-evidence", "A guideline."));
        await process.Do(manager, new OpenPeriodicReview(second.Credential, "technology", "A device."));
        MoveTo((await DueOf(first)).AddDays(-14));

        await Remind();

        var letter = (await LettersTo(manager)).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("A reminder: 2 things are due soon");
        letter.Text.Split("and bring it to a decision: is due on").Length.ShouldBe(3);
        letter.Text.ShouldContain("/my-work");
    }

    [Fact]
    public async Task Whoever_holds_the_role_no_longer_has_left_or_is_in_conflict_is_not_written_to()
    {
        var former = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var gone = await process.Person("Wim Stark", Role.ProgrammeManager);
        var inConflict = await process.Person("Ines Varga", Role.ProgrammeManager);
        var current = await process.Person("Greta Holm", Role.ProgrammeManager);
        var launched = await LaunchedSpecification.New(process);
        await process.Do(current, new OpenPeriodicReview(launched.Credential, "new-evidence", "A guideline."));
        await using (var db = process.Open())
        {
            (await db.Set<Grant>().SingleAsync(g => g.AccountId == former.Id, Cancel)).End(process.Clock.GetUtcNow());
            (await db.Set<Account>().SingleAsync(a => a.Id == gone.Id, Cancel)).ClosedAt = process.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancel);
        }
        await process.Declare(inConflict, RecordKinds.Credential.Ref(launched.Credential), InterestState.Conflict);
        MoveTo((await DueOf(launched)).AddDays(-14));

        await Remind();

        (await LettersTo(former)).ShouldBeEmpty();
        (await LettersTo(gone)).ShouldBeEmpty();
        (await LettersTo(inConflict)).ShouldBeEmpty();
        (await LettersTo(current)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_is_asked_for_the_return_on_a_year_when_it_is_over_and_reminded_before_it_is_due()
    {
        var provider = await ApprovedUniversity.New(process);
        var begins = process.Today;
        MoveTo(begins.AddYears(1).AddDays(-1));
        await Remind();
        (await process.Do(provider.Lead, new MyWork())).ShouldBeEmpty();

        MoveTo(begins.AddYears(1));
        await Remind();

        var asked = (await process.Do(provider.Lead, new MyWork())).ShouldHaveSingleItem();
        asked.Due.ShouldBe(AnnualReturn.DueAfter(begins.AddYears(1).AddDays(-1)));
        (await LettersTo(provider.Lead)).ShouldBeEmpty();
        MoveTo(asked.Due!.Value.AddDays(-14));
        await Remind();
        (await LettersTo(provider.Lead)).ShouldHaveSingleItem().Text.ShouldContain($"/delivery/plans/{provider.Plan}");
        await process.Do(provider.Lead, new BeginReturn(provider.Plan, begins));
        (await process.Do(provider.Lead, new MyWork())).ShouldHaveSingleItem().What.ShouldStartWith("Complete");
        await Remind();
        (await process.Do(provider.Lead, new MyWork())).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_review_date_that_comes_is_announced_and_a_review_that_opens_takes_the_announcement_away()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var launched = await LaunchedSpecification.New(process, process.Today.AddDays(40));
        await Remind();
        (await Announced(manager, launched)).ShouldBeFalse();

        process.Clock.Pass(TimeSpan.FromDays(20));
        await Remind();
        (await Announced(manager, launched)).ShouldBeTrue();

        await process.Do(manager, new OpenPeriodicReview(launched.Credential, "safety", "A signal."));
        (await Announced(manager, launched)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_declaration_a_year_old_is_asked_for_again_where_there_is_still_something_to_do()
    {
        var busy = await process.Person("Ivo Lund", Role.Evaluator);
        var idle = await process.Person("Rae Quill", Role.Evaluator);
        var launched = await LaunchedSpecification.New(process);
        var on = RecordKinds.Credential.Ref(launched.Credential);
        await process.Declare(busy, on, InterestState.None);
        await process.Declare(idle, on, InterestState.None);
        var declared = process.Today;
        MoveTo(declared.AddDays(300));
        await process.Do(busy, new BeginEvaluation(launched.Credential, "Value", "Whom does it reach?"));
        MoveTo(declared.AddYears(1).AddDays(-20));

        await Remind();

        (await process.Do(busy, new MyWork()))
            .Single(w => w.What == "Declare your interests again")
            .Due.ShouldBe(declared.AddYears(1));
        (await process.Do(idle, new MyWork())).ShouldBeEmpty();
        await process.Do(busy, new DeclareInterests(on, [], null, true));
        (await process.Do(busy, new MyWork())).ShouldNotContain(w => w.What == "Declare your interests again");
    }

    [Theory]
    [InlineData("2027-05-28T22:30:00Z", null)]
    [InlineData("2027-05-28T23:30:00Z", ReminderStage.Soon)]
    [InlineData("2027-05-31T23:30:00Z", ReminderStage.Soon)]
    [InlineData("2027-06-01T23:30:00Z", ReminderStage.Late)]
    public void Days_are_those_of_London(string instant, ReminderStage? stage)
    {
        var asked = new DateTimeOffset(2027, 5, 20, 9, 0, 0, TimeSpan.Zero);
        var on = RecordKinds.Credential.Ref(Guid.CreateVersion7());
        var item = new ToDoItem("key", "Do it", on, "/", new DateOnly(2027, 6, 1), asked);
        var now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        RemindPeopleHandler.StageOf(item, Site.DateOf(now)).ShouldBe(stage);
    }

    [Fact]
    public async Task The_job_of_the_day_is_added_once_runs_in_the_morning_and_reminds()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var launched = await LaunchedSpecification.New(process);
        await process.Do(manager, new OpenPeriodicReview(launched.Credential, "new-evidence", "A guideline."));
        process.Clock.MoveTo(Site.At((await DueOf(launched)).AddDays(-14), new TimeOnly(0, 30)));
        var daily = ActivatorUtilities.CreateInstance<DailyWorker>(process.Services, NullLogger<DailyWorker>.Instance);
        var jobs = ActivatorUtilities.CreateInstance<JobWorker>(process.Services, NullLogger<JobWorker>.Instance);

        await using var scope = process.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IJobHandler>().OfType<IDailyJob>().Count();
        kinds.ShouldBeGreaterThan(0);
        (await daily.AddToday(Cancel)).ShouldBe(kinds);
        (await daily.AddToday(Cancel)).ShouldBe(0);
        (await jobs.RunDue(Cancel)).ShouldBe(0);
        process.Clock.Pass(TimeSpan.FromHours(10));
        (await jobs.RunDue(Cancel)).ShouldBe(kinds);

        (await LettersTo(manager)).Count.ShouldBe(1);
        process.Clock.Pass(TimeSpan.FromDays(1));
        (await daily.AddToday(Cancel)).ShouldBe(kinds);
    }

    private void MoveTo(DateOnly day) => process.Clock.MoveTo(Site.At(day, new TimeOnly(7, 0)));

    private Task Remind() => process.Ask(Actor.System, new RemindPeople(Guid.CreateVersion7()));

    private async Task<bool> Announced(Actor manager, LaunchedSpecification launched) =>
        (await process.Do(manager, new MyWork())).Any(w =>
            w.Record == RecordKinds.Credential.Ref(launched.Credential) && w.What == "Prepare the periodic review"
        );

    private async Task<DateOnly> DueOf(LaunchedSpecification launched)
    {
        await using var db = process.Open();
        var review = await db.Set<PeriodicReview>().SingleAsync(r => r.CredentialId == launched.Credential, Cancel);
        return (await db.Set<ToDoItem>().SingleAsync(i => i.AboutId == review.Id, Cancel)).Due!.Value;
    }

    private async Task<List<OutboxMail>> LettersTo(Actor person)
    {
        await using var db = process.Open();
        return await db.Set<OutboxMail>()
            .Where(m => m.ToAccount == person.Id)
            .OrderBy(m => m.WrittenAt)
            .ToListAsync(Cancel);
    }
}
