using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Conversations;

/// <summary>From the invitation of leaders to a public conversation whose challenge they framed, without script.</summary>
public sealed class SeminarOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string[] Groups =
    [
        "employers",
        "educators",
        "patients-and-public",
        "royal-colleges",
        "regulators",
    ];

    private readonly ServedSite site = new(database, ServedSite.WithoutBackgroundWork);
    private readonly TestProcess process = new(database);

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Leaders_frame_rate_and_sort_and_the_public_reads_how_the_challenge_came_about()
    {
        var (conversation, staff) = await Planned();
        using var organiser = await SignedIn.Browse(site, staff);
        var work = await organiser.Send(
            $"{conversation}/seminar/new",
            [("Purpose", "To find out with what to begin"), ("Rule", "RandUcla"), .. Date("FramingUntil", 7)]
        );
        var home = work[..^"/work".Length];
        (await organiser.Open(conversation)).QuerySelector($"main a[href='{work}']").ShouldNotBeNull();
        var leaders = new List<Browser>();
        foreach (var group in Groups)
        {
            var leader = await SignedIn.WithPassword(process, await process.Person($"Leads {group}"));
            await organiser.Send($"{home}/leaders/new", ("Address", leader.Address), ("Constituency", group));
            leaders.Add(await SignedIn.Browse(site, leader));
        }
        (await leaders[0].Open("/my-work")).QuerySelector($"main a[href='{work}']").ShouldNotBeNull();
        (await leaders[0].Open("/conversations")).QuerySelector($"main a[href='{work}']").ShouldNotBeNull();

        // What is wrong is said, and what was typed is kept.
        using (var wrong = await leaders[0].Post($"{home}/problems/new", ("Title", "No time"), ("Statement", "")))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var again = await Browser.Document(await wrong.Content.ReadAsStringAsync(Cancel));
            again.QuerySelector("input[name=Title]")!.GetAttribute("value").ShouldBe("No time");
        }
        await Frame(leaders[0], home, "No time in job plans");
        await Frame(leaders[1], home, "Nobody to stand in");
        await Frame(leaders[2], home, "A title that nobody trusts");
        await organiser.Send($"{home}/rounds/new", [("Question", "How important is it?"), .. Date("ClosesOn", 7)]);

        foreach (var (leader, i) in leaders.Select((l, i) => (l, i)))
        {
            await Rate(leader, home, [9 - (i % 2), 7, i == 0 ? 1 : 5]);
            await Sort(leader, home, ["Time", i == 4 ? "Money" : "time", ""]);
        }
        await organiser.Send($"{home}/rounds/close", ("Decision", "Enough"), ("Reason", "All have answered"));
        (await organiser.Send(work)).ShouldBe($"{work}#clusters");
        var proposed = await organiser.Open(work);
        var cluster = proposed
            .QuerySelectorAll<IHtmlAnchorElement>($"main a[href*='/clusters/']")
            .First()
            .GetAttribute("href")!;
        await organiser.Send(cluster, ("Name", "Time to learn"), ("Reason", "Both are about time"), ("Act", "confirm"));
        await organiser.Send(
            $"{cluster}/challenge",
            ("Title", "Time"),
            ("Prompt", "What would give you time to learn?"),
            ("PreModerated", "false")
        );

        using var stranger = new Browser(site.NewBrowser());
        (await stranger.StatusOf(home)).ShouldBe(HttpStatusCode.NotFound);
        ServedSite.IsSignIn(await stranger.Client.GetAsync(work, Cancel)).ShouldBeTrue();
        await organiser.Send($"{conversation}/publish");

        var page = await stranger.Open(conversation);
        var origin = page.QuerySelectorAll("main details")
            .Single(d => d.TextContent.Contains("came about", StringComparison.Ordinal));
        origin.TextContent.ShouldContain("Leaders: 5. Groups for which they spoke: 5.");
        origin.TextContent.ShouldContain("Problems that became this challenge: 2.");
        origin.TextContent.ShouldContain("consensus that they should be taken up: 2.");
        var report = await stranger.Open(home);
        var said = report.QuerySelector("main")!.TextContent;
        said.ShouldContain("No time in job plans");
        said.ShouldContain("Both are about time");
        said.ShouldNotContain("A title that nobody trusts");
        said.ShouldNotContain("Leads employers");
        using (
            var place = await stranger.Client.GetAsync(
                origin
                    .QuerySelector("a")!
                    .GetAttribute("href")!
                    .Replace($"{home}#", "/challenges/", StringComparison.Ordinal),
                Cancel
            )
        )
        {
            place.Headers.Location!.ToString().ShouldStartWith(home);
        }
        (await stranger.Client.GetStringAsync($"{home}?format=csv", Cancel)).ShouldContain("Nobody to stand in");
        using var json = JsonDocument.Parse(await stranger.Client.GetStringAsync($"/api/v1{home}", Cancel));
        json.RootElement.GetProperty("problems").GetArrayLength().ShouldBe(2);
        (await stranger.Client.GetAsync($"{home}?format=xlsx", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        var thread = await stranger.Open($"/thread/conversations.conversation/{conversation.Split('/')[^1]}");
        thread.QuerySelector("main")!.TextContent.ShouldContain("No time in job plans");
        leaders.ForEach(l => l.Dispose());
    }

    [Fact]
    public async Task Whoever_is_not_invited_finds_no_seminar_and_a_leader_none_of_the_organisers_pages()
    {
        var (conversation, staff) = await Planned();
        using var organiser = await SignedIn.Browse(site, staff);
        var work = await organiser.Send(
            $"{conversation}/seminar/new",
            [("Purpose", "To begin well"), ("Rule", "Percent"), ("Share", "80"), .. Date("FramingUntil", 7)]
        );
        var home = work[..^"/work".Length];
        var person = await SignedIn.WithPassword(process, await process.Person("Leader"));
        await organiser.Send($"{home}/leaders/new", ("Address", person.Address), ("Constituency", "employers"));
        using var leader = await SignedIn.Browse(site, person);
        using var other = await SignedIn.Browse(site, process, await process.Person("Not invited"));

        foreach (
            var path in new[] { work, home, $"/api/v1{home}", $"{home}/problems/new", $"{home}/rate", $"{home}/sort" }
        )
        {
            (await other.StatusOf(path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
        foreach (var path in new[] { "/edit", "/leaders/new", "/rounds/new", "/rounds/close" })
        {
            (await leader.StatusOf(home + path)).ShouldBe(HttpStatusCode.Forbidden, path);
        }
        (await leader.Open(work)).QuerySelector("main")!.TextContent.ShouldContain("At least 80 %");
        (await leader.Open($"{home}/rate")).QuerySelector("main")!.TextContent.ShouldContain("No round is open");
        (await organiser.StatusOf($"{home}/problems/new")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string)[] Date(string name, int days)
    {
        var date = Site.DateOf(TimeProvider.System.GetUtcNow()).AddDays(days);
        return [($"{name}.day", $"{date.Day}"), ($"{name}.month", $"{date.Month}"), ($"{name}.year", $"{date.Year}")];
    }

    private static Task<string> Frame(Browser leader, string home, string title) =>
        leader.Send(
            $"{home}/problems/new",
            ("Title", title),
            ("Statement", $"{title}, wherever one looks"),
            ("Touches", "Learners")
        );

    private static async Task Rate(Browser leader, string home, int[] scores)
    {
        var page = await leader.Open($"{home}/rate");
        var fields = page.QuerySelectorAll<IHtmlSelectElement>("main select")
            .Select((select, i) => (select.Name!, $"{scores[i]}"));
        await leader.Send($"{home}/rate", [.. fields]);
    }

    private static async Task Sort(Browser leader, string home, string[] piles)
    {
        var page = await leader.Open($"{home}/sort");
        var fields = page.QuerySelectorAll<IHtmlInputElement>("main input[list]")
            .Select((input, i) => (input.Name!, piles[i]));
        await leader.Send($"{home}/sort", [.. fields]);
    }

    private async Task<(string Conversation, Player Staff)> Planned()
    {
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var staff = await process.Person("Organiser", Role.ProgrammeManager);
        var today = process.Today;
        var id = await process.Do(
            staff,
            new PlanConversation(
                new ConversationText("The next ten years", "To hear everybody", "Be kind"),
                new LocalMoment(today.AddDays(30), "8:00"),
                new LocalMoment(today.AddDays(60), "17:00"),
                30
            )
        );
        return ($"/conversations/{id}", await SignedIn.WithPassword(process, staff));
    }
}
