using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>A webinar as people meet it, in a browser without script.</summary>
public sealed class EventsOverHttpTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly ServedSite site;

    public EventsOverHttpTests(TestDatabase database)
    {
        process = new TestProcess(database);
        site = new ServedSite(database, services => services.AddSingleton<TimeProvider>(process.Clock));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await process.DisposeAsync();
    }

    [Fact]
    public async Task Staff_plan_change_and_run_a_webinar_and_people_book_wait_and_give_up()
    {
        var (manager, exercise) = await Announced();
        using var staff = await SignedIn.Browse(site, process, manager);
        var begins = Core.Platform.Site.DateOf(process.Clock.GetUtcNow()).AddDays(6);
        var run = await staff.Send($"/engagement/exercises/{exercise}/events/new", Form(begins, places: "1"));
        run.ShouldStartWith("/engagement/events/");
        (await staff.Open($"/engagement/exercises/{exercise}")).Body!.TextContent.ShouldContain("What the draft says");
        var page = run.Replace("/engagement", "", StringComparison.Ordinal);

        using var anyone = new Browser(site.NewBrowser());
        var shown = (await anyone.Open(page)).Body!.TextContent;
        shown.ShouldContain("1 place left");
        shown.ShouldNotContain("meet.example", Case.Insensitive);
        (await anyone.Open($"/exercises/{exercise}")).Body!.TextContent.ShouldContain("What the draft says");
        using (var wrong = await anyone.Post($"{page}/book", ("Name", "Ada"), ("Address", "nowhere")))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"Ada\"");
        }
        var ada = await Book(anyone, page, "ada@people.example");
        var bo = await Book(anyone, page, "bo@people.example");
        (await anyone.Open(page)).Body!.TextContent.ShouldContain("Full, with a waiting list");
        (await anyone.Open(ada)).Body!.TextContent.ShouldContain("meet.example");
        (await anyone.Open(bo)).Body!.TextContent.ShouldContain("0 before you");
        (await anyone.StatusOf($"{bo}/calendar.ics")).ShouldBe(HttpStatusCode.NotFound);
        using (var calendar = await anyone.Client.GetAsync($"{ada}/calendar.ics", Cancel))
        {
            calendar.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
            (await calendar.Content.ReadAsStringAsync(Cancel)).ShouldContain("SUMMARY:What the draft says");
        }
        (await anyone.Client.GetStringAsync("/events.ics", Cancel)).ShouldContain("METHOD:PUBLISH");

        await anyone.Send($"{ada}/give-up");
        (await anyone.Open(bo)).Body!.TextContent.ShouldContain("You have a place");
        (await anyone.Open($"{ada}/give-up")).Body!.TextContent.ShouldContain("There is nothing to give up");

        var csv = await staff.Client.GetStringAsync($"{run}?format=csv", Cancel);
        csv.ShouldContain("bo@people.example");
        csv.ShouldNotContain("ada@people.example", Case.Insensitive, "who gave up is nobody's business");
        ServedSite.IsSignIn(await anyone.Client.GetAsync($"{run}?format=csv", Cancel)).ShouldBeTrue();

        process.Clock.MoveTo(Core.Platform.Site.At(begins, new TimeOnly(15, 0)));
        using var later = await SignedIn.Browse(site, process, manager);
        var box = (await later.Open($"{run}/attendance")).QuerySelector("input[name=Came]")!.GetAttribute("value")!;
        await later.Send($"{run}/attendance", ("Came", box));
        var seen = (await later.Open($"{run}/notes")).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        await later.Send(
            $"{run}/notes",
            ("Notes", "Many asked about **supervision**."),
            ("IsPublic", "true"),
            ("Seen", seen)
        );
        (await anyone.Open(page)).Body!.TextContent.ShouldContain("Many asked about supervision.");
        (await anyone.Open("/events")).Body!.TextContent.ShouldContain("Held, with notes");
    }

    [Fact]
    public async Task An_event_that_is_called_off_says_why_and_takes_nobody()
    {
        var (manager, exercise) = await Announced();
        using var staff = await SignedIn.Browse(site, process, manager);
        var begins = Core.Platform.Site.DateOf(process.Clock.GetUtcNow()).AddDays(6);
        var run = await staff.Send($"/engagement/exercises/{exercise}/events/new", Form(begins, places: "20"));
        await staff.Send($"{run}/cancel", ("Why", "The speaker is ill."));

        using var anyone = new Browser(site.NewBrowser());
        var page = run.Replace("/engagement", "", StringComparison.Ordinal);
        (await anyone.Open(page)).Body!.TextContent.ShouldContain("The speaker is ill.");
        (await anyone.Open($"{page}/book")).Body!.TextContent.ShouldContain("Places can no longer be booked.");
        (await anyone.Open("/events")).Body!.TextContent.ShouldContain("Not held");
    }

    private static (string, string)[] Form(DateOnly begins, string places) =>
        [
            ("Kind", "Webinar"),
            ("Title", "What the draft says"),
            ("About", "We present the draft, and you ask."),
            ("StartsDate.day", begins.Day.ToString(CultureInfo.InvariantCulture)),
            ("StartsDate.month", begins.Month.ToString(CultureInfo.InvariantCulture)),
            ("StartsDate.year", begins.Year.ToString(CultureInfo.InvariantCulture)),
            ("StartsTime", "14:00"),
            ("EndsTime", "15:30"),
            ("Venue", "Online"),
            ("Joining", "https://meet.example/room"),
            ("Places", places),
        ];

    private async Task<string> Book(Browser anyone, string page, string address)
    {
        (await anyone.Send($"{page}/book", ("Name", "Ada Byron"), ("Address", address))).ShouldBe($"{page}/booked");
        (await anyone.Open($"{page}/booked")).Body!.TextContent.ShouldContain("We have written to you");
        await using var db = process.Open();
        var letter = await db.Set<OutboxMail>().Where(m => m.To == address).OrderBy(m => m.Id).LastAsync(Cancel);
        return $"/events/bookings/{letter.Secret}";
    }

    private async Task<(Actor Manager, Guid Exercise)> Announced()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(
            manager,
            new BeginExercise(new ExerciseText("Our approach", "Tell us.", "To hear you.", "Everybody."))
        );
        var questionnaire = await process.Do(
            manager,
            new AddQuestionnaire(exercise, "Your views", FormLayout.PageByPage, false)
        );
        await process.Do(
            manager,
            new WriteQuestion(
                questionnaire,
                null,
                new QuestionDraft(QuestionKind.Agreement, "It is clear."),
                (await process.Do(manager, new GetQuestionnaire(questionnaire))).Questionnaire.Revision
            )
        );
        await process.Do(
            manager,
            new PublishQuestionnaire(
                questionnaire,
                (await process.Do(manager, new GetQuestionnaire(questionnaire))).Questionnaire.Revision
            )
        );
        var now = process.Clock.GetUtcNow();
        await process.Do(
            manager,
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(30)),
                "Agreed.",
                "Board",
                (await process.Do(manager, new GetExerciseWork(exercise))).Page.Exercise.Revision
            )
        );
        return (manager, exercise);
    }
}
