using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Conversations;

/// <summary>People take part without script, with script, and without ever being known.</summary>
public sealed class ConversationOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite site = new(database, ServedSite.WithoutBackgroundWork);

    private readonly TestProcess process = new(
        database,
        services => services.AddDataProtection().UseEphemeralDataProtectionProvider()
    );

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_joins_votes_shares_comments_and_withdraws_without_script()
    {
        var (id, _, challenge) = await Opened("Protect time to learn", "Pay for the exams");
        using var browser = new Browser(site.NewBrowser());

        (await browser.Client.GetAsync($"{id}/vote", Cancel)).Headers.Location!.ToString().ShouldBe($"{id}/join");
        (await Join(browser, id)).ShouldBe($"{id}/vote");

        var led = await browser.Send($"{id}/vote", ("Answer", "1"));
        (await browser.Open(led)).QuerySelector("[data-said]")!.TextContent.ShouldContain("1 of 1 agree");
        led = await browser.Send($"{id}/vote", ("Answer", "0"));
        (await browser.Open(led)).QuerySelector("[data-done]")!.HasAttribute("hidden").ShouldBeFalse();

        // Something like it was said: it is shown first, and shared when they say so.
        const string idea = "Protect the time that people need to learn";
        using (var looked = await browser.Post($"{id}/share", ("ChallengeId", challenge), ("Text", idea)))
        {
            looked.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await Browser.Document(await looked.Content.ReadAsStringAsync(Cancel));
            page.QuerySelector("main")!.TextContent.ShouldContain("Something similar was said already");
            var fields = page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]")
                .Select(i => KeyValuePair.Create(i.Name!, i.Value))
                .Concat([KeyValuePair.Create("ChallengeId", challenge), KeyValuePair.Create("Text", idea)]);
            using var again = new FormUrlEncodedContent(fields);
            using var shared = await browser.Client.PostAsync($"{id}/share", again, Cancel);
            shared.Headers.Location!.ToString().ShouldBe($"{id}/mine");
        }
        var mine = await browser.Open($"{id}/mine");
        mine.QuerySelector("main")!.TextContent.ShouldContain(idea);

        var own = mine.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Read it", StringComparison.Ordinal));
        var address = own.GetAttribute("href")!;
        await browser.Send(address, ("Text", "As I said"));
        (await browser.Open(address)).QuerySelector(".ts-comment")!.TextContent.ShouldContain("As I said");

        var withdraw = mine.QuerySelectorAll("a")
            .First(a => a.GetAttribute("href")!.Contains("withdraw", StringComparison.Ordinal))
            .GetAttribute("href")!;
        await browser.Send(withdraw);
        (await browser.StatusOf(address)).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Client.GetStringAsync($"{id}/mine?format=json", Cancel)).ShouldContain("As I said");
    }

    [Fact]
    public async Task The_script_gets_the_next_statement_with_the_answer_and_other_sites_get_nothing()
    {
        var (id, _, _) = await Opened("Quick to vote on", "And the next");
        using var browser = new Browser(site.NewBrowser());
        await Join(browser, id);
        var first = long.Parse(
            (await browser.Open($"{id}/vote")).QuerySelector("input[name=Statement]")!.GetAttribute("value")!,
            System.Globalization.CultureInfo.InvariantCulture
        );

        using var voted = await browser.Client.PostAsJsonAsync(
            $"{id}/votes",
            new { statement = first, vote = 1 },
            Cancel
        );
        var answer = await voted.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        answer.GetProperty("agree").GetInt32().ShouldBe(1);
        answer.GetProperty("next").GetProperty("number").GetInt64().ShouldNotBe(first);
        using var form = new StringContent($"{{\"statement\":{first},\"vote\":-1}}", Encoding.UTF8, "text/plain");
        (await browser.Client.PostAsync($"{id}/votes", form, Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.UnsupportedMediaType
        );
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"{id}/votes")
        {
            Content = JsonContent.Create(new { statement = first, vote = -1 }),
        };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await browser.Client.SendAsync(foreign, Cancel)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var stranger = site.NewBrowser();
        (
            await stranger.PostAsJsonAsync($"{id}/votes", new { statement = first, vote = 1 }, Cancel)
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await browser.Client.PostAsJsonAsync($"{id}/votes", new { statement = first, vote = 7 }, Cancel)
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_looks_on_sees_counts_change()
    {
        var (id, _, _) = await Opened("Watched by many");
        using var browser = new Browser(site.NewBrowser());
        await Join(browser, id);
        using var onlooker = site.NewBrowser();
        onlooker.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        using var stream = new StreamReader(await onlooker.GetStreamAsync($"{id}/live", Cancel));
        (await stream.ReadLineAsync(Cancel))!.ShouldContain("\"votes\":0");

        await browser.Send($"{id}/vote", ("Answer", "1"));

        string? said;
        do
        {
            said = await stream.ReadLineAsync(Cancel);
        } while (said is null || !said.Contains("\"votes\":1", StringComparison.Ordinal));
        said.ShouldContain("[1,0,0]");
    }

    [Fact]
    public async Task A_code_brings_a_person_back_on_another_device_and_nobody_else()
    {
        var (id, _, _) = await Opened("Come back");
        using var browser = new Browser(site.NewBrowser());
        await Join(browser, id);
        await browser.Send($"{id}/vote", ("Answer", "1"));
        var code = (await browser.Open($"{id}/mine")).QuerySelector(".ts-code")!.TextContent;

        using var other = new Browser(site.NewBrowser());
        using (var wrong = await other.Post($"{id}/return", ("Typed", Voice.New().Secret)))
        {
            wrong.Headers.Location.ShouldBeNull();
        }
        (await other.Send($"{id}/return", ("Typed", code))).ShouldBe($"{id}/mine");

        (await other.Open($"{id}/mine")).QuerySelector("main")!.TextContent.ShouldContain("You voted on 1 statement");
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_takes_part_as_nobody()
    {
        var (id, conversation, challenge) = await Opened("Signed in, and unknown");
        var organiser = await process.Person("Known by name", Role.EngagementFacilitator);
        using var browser = await SignedIn.Browse(site, await SignedIn.WithPassword(process, organiser));
        await Join(browser, id);
        await browser.Send($"{id}/share", ("ChallengeId", challenge), ("Text", "Nobody knows that I said this"));

        await using var command = database.Owner.CreateCommand(
            "select count(*) from record.entry where subject_id = $1 and action in ('conversation-joined', 'idea-shared') and actor <> 'anonymous'"
        );
        command.Parameters.AddWithValue(conversation);
        (await command.ExecuteScalarAsync(Cancel)).ShouldBe(0L);
        await using var once = database.Owner.CreateCommand(
            "select count(*) from platform.once where use_case in ('JoinConversation', 'ShareIdea') and actor <> 'anonymous'"
        );
        (await once.ExecuteScalarAsync(Cancel)).ShouldBe(0L);
    }

    [Fact]
    public async Task Moderators_decide_write_and_merge_on_pages_and_strangers_see_only_the_log()
    {
        var (id, conversation, challenge) = await Opened("We need time", "We need more time");
        var organiser = await process.Person("Moderator", Role.EngagementFacilitator);
        using var author = new Browser(site.NewBrowser());
        await Join(author, id);
        await author.Send($"{id}/share", ("ChallengeId", challenge), ("Text", "Somebody must pay for it"));
        var queue = await process.Do(organiser, new GetQueue(conversation, ContributionState.Shown));
        var idea = queue.Lines.Single(l => l.Text.StartsWith("Somebody", StringComparison.Ordinal)).Number;
        using var browser = await SignedIn.Browse(site, await SignedIn.WithPassword(process, organiser));

        await browser.Send($"{id}/moderation/{idea}", ("ShowIt", "False"), ("Reason", "off-topic"));
        await browser.Send($"{id}/moderation/{idea}/author", ("Message", "Can you say more?"));
        var numbers = queue.Lines.Where(l => l.Number != idea).Select(l => l.Number).Order().ToList();
        await browser.Send($"{id}/moderation/{numbers[0]}/merge", ("Into", $"{numbers[1]}"));

        var mine = (await author.Open($"{id}/mine")).QuerySelector("main")!.TextContent;
        mine.ShouldContain("Can you say more?");
        mine.ShouldContain("Not about this challenge");
        using var stranger = new Browser(site.NewBrowser());
        (await stranger.Open($"{id}/moderation/log")).QuerySelector("main")!.TextContent.ShouldContain("Hidden");
        ServedSite.IsSignIn(await stranger.Client.GetAsync($"{id}/moderation", Cancel)).ShouldBeTrue();
        ServedSite.IsSignIn(await stranger.Client.GetAsync($"{id}/moderation/{idea}", Cancel)).ShouldBeTrue();
        (await stranger.StatusOf($"{id}/statements/{idea}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Open($"{id}/moderation")).QuerySelector("h1")!.TextContent.ShouldBe("Moderation");
    }

    private async Task<(string Home, Guid Id, string Challenge)> Opened(params string[] statements)
    {
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        var today = process.Today;
        var id = await process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("A conversation", "To hear everybody", "Be kind"),
                new LocalMoment(today.AddDays(-1), "8:00"),
                new LocalMoment(today.AddDays(7), "17:00"),
                30
            )
        );
        var challenge = await process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Time", "What would give you time?"), false)
        );
        await process.Do(organiser, new SeedStatements(id, challenge, string.Join('\n', statements)));
        await process.Do(organiser, new PublishConversation(id));
        return ($"/conversations/{id}", id, challenge.ToString());
    }

    private static Task<string> Join(Browser browser, string id) =>
        browser.Send(
            $"{id}/join",
            ("Profession", "nurse"),
            ("Level", "advanced"),
            ("Region", "london"),
            ("Sector", "nhs-acute"),
            ("Setting", "hospital-ward")
        );
}
