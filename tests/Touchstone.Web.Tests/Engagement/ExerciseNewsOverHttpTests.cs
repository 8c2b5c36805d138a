using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.Mail;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>Asking to be told what comes of an exercise, and stopping it, in a browser without script.</summary>
public sealed partial class ExerciseNewsOverHttpTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly ServedSite site;

    public ExerciseNewsOverHttpTests(TestDatabase database)
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
    public async Task Somebody_leaves_an_address_and_stops_the_letters_by_their_link_and_not_by_looking_at_it()
    {
        var (exercise, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        using var person = new Browser(site.NewBrowser());
        var check = await Filling.ToCheck(person.Client, questionnaire);
        using var sent = await Filling.Post(person.Client, check, "send", ("Capacity", "Self"));
        var mine = await person.Open(sent.Headers.Location!.ToString());
        mine.QuerySelector($"a[href='/exercises/{exercise}/news']").ShouldNotBeNull();
        using var empty = await person.Post($"/exercises/{exercise}/news", ("Address", ""));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var address = $"{Guid.CreateVersion7():n}@people.example";
        var asked = await person.Send($"/exercises/{exercise}/news", ("Address", address));

        (await person.Open(asked)).QuerySelector("h1")!.TextContent.ShouldBe("We will write to you");
        await Publish(exercise);
        var link = Link().Match(await Letter(address)).Value;
        (await person.Open(link)).QuerySelector("h1")!.TextContent.ShouldContain("Stop the letters");
        (await Readers(address)).ShouldBe(1, "opening a link changes nothing");
        using var stopped = await person.Post(link);
        (await stopped.Content.ReadAsStringAsync(Cancel)).ShouldContain("We do not write about");
        (await Readers(address)).ShouldBe(0);
        using var again = await person.Post(link);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task Publish(Guid exercise)
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        process.Clock.Pass(TimeSpan.FromDays(8));
        var work = await process.Do(manager, new GetExerciseWork(exercise));
        await process.Do(manager, new CountAnswers(exercise, work.Page.Exercise.Revision));
        await process.Do(manager, new ShowResults(exercise));
        await process.Do(Actor.System, new WriteExerciseNews(exercise, NewsIssue.Results));
    }

    private async Task<string> Letter(string address)
    {
        await using var db = process.Open();
        return (await db.Set<OutboxMail>().SingleAsync(m => m.To == address, Cancel)).Text;
    }

    private async Task<int> Readers(string address)
    {
        await using var db = process.Open();
        return await db.Set<NewsReader>().CountAsync(r => r.Address == address, Cancel);
    }

    [GeneratedRegex("/exercises/[0-9a-f-]+/news/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
