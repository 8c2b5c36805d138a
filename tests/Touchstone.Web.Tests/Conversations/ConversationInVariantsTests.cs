using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Conversations;

/// <summary>People take part in Welsh or easy read, by their choice, without script.</summary>
public sealed class ConversationInVariantsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
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
    public async Task What_somebody_chose_stays_while_they_join_vote_and_go_on()
    {
        var (home, _) = await Opened();
        using var browser = new Browser(site.NewBrowser());
        var english = await browser.Open(home);
        english.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");

        (await Choose(browser.Client, english, "cy")).ShouldBe(home);
        var welsh = await browser.Open(home);
        welsh.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        welsh.QuerySelector("h1[lang]")!.GetAttribute("lang").ShouldBe("en-GB");
        welsh.QuerySelector("main")!.TextContent.ShouldContain("Cymryd rhan");

        (await Join(browser, home)).ShouldBe($"{home}/vote");
        var led = await browser.Send($"{home}/vote", ("Answer", "1"));
        var voted = await browser.Open(led);
        voted.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        voted.QuerySelector("[data-said]")!.TextContent.ShouldContain("1 o 1 yn cytuno");
        voted.QuerySelector("[data-text]")!.GetAttribute("lang").ShouldBe("en-GB");

        (await Choose(browser.Client, voted, "easy")).ShouldBe(led);
        var easy = await browser.Open(led);
        easy.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        easy.QuerySelector("[data-said]")!.TextContent.ShouldContain("What everyone said so far");
        (await Choose(browser.Client, easy, "en")).ShouldBe(led);
        (await browser.Open(led)).QuerySelector("[data-said]")!.TextContent.ShouldContain("You agree. So far 1 of 1");
    }

    [Fact]
    public async Task Every_page_of_taking_part_speaks_each_variant()
    {
        var (home, challenge) = await Opened();
        using var browser = new Browser(site.NewBrowser());
        await Join(browser, home);
        await browser.Send($"{home}/share", ("ChallengeId", challenge), ("Text", "Give everybody an hour a week"));
        var statement = (await browser.Open($"{home}/statements"))
            .QuerySelectorAll("main td a, main th a")[0]
            .GetAttribute("href")!;
        string[] pages =
        [
            "/conversations",
            $"{home}/join",
            $"{home}/vote",
            $"{home}/share",
            $"{home}/statements",
            statement,
            $"{home}/mine",
            $"{home}/return",
            $"{home}/leave",
            $"{home}/results",
            $"{home}/data",
        ];
        foreach (var page in pages)
        {
            var said = new List<string>();
            foreach (var variant in new[] { "en", "cy", "easy" })
            {
                await Choose(browser.Client, await browser.Open(page), variant);
                var shown = await browser.Open(page);
                shown.QuerySelectorAll("nav.ts-variants [aria-current]").Length.ShouldBe(1, page);
                // A heading that is plain already may be the same in easy read; the page as a whole is not.
                said.Add(shown.QuerySelector("main")!.TextContent);
                shown.QuerySelector("h1")!.TextContent.Trim().ShouldNotBeEmpty(page);
            }
            said.Distinct().Count().ShouldBe(3, page);
        }
    }

    [Fact]
    public async Task Dates_are_welsh_and_what_the_rules_say_is_marked_as_english()
    {
        var (home, _) = await Opened();
        using var browser = new Browser(site.NewBrowser());
        await Choose(browser.Client, await browser.Open(home), "cy");

        var facts = (await browser.Open(home)).QuerySelector(".ts-facts")!.TextContent;
        facts.ShouldContain(" am ");
        facts.ShouldContain("Yn cau");

        using var refused = await browser.Post($"{home}/join", ("Profession", ""));
        var page = await Browser.Document(await refused.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector(".nhsuk-error-summary__heading, .nhsuk-error-summary h2")!
            .TextContent.ShouldBe("Mae problem");
        page.QuerySelector(".nhsuk-error-summary li [lang=en-GB]").ShouldNotBeNull();
        page.QuerySelector(".nhsuk-error-message")!.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelectorAll("option[lang=en-GB]").Length.ShouldBeGreaterThan(5);
        page.Title!.ShouldStartWith("Gwall: ");
    }

    [Fact]
    public async Task Nobody_is_shown_another_language_unasked_and_organisers_pages_stay_english()
    {
        var (home, _) = await Opened();
        using var client = site.NewBrowser();
        client.DefaultRequestHeaders.Add("Accept-Language", "cy");
        using var shown = await client.GetAsync(home, Cancel);
        var page = await Browser.Document(await shown.Content.ReadAsStringAsync(Cancel));
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        shown.Headers.Vary.ShouldContain("Cookie");
        shown.Headers.Contains("Set-Cookie").ShouldBeFalse();

        await Choose(client, page, "cy");
        using var contact = await client.GetAsync("/contact", Cancel);
        var other = await Browser.Document(await contact.Content.ReadAsStringAsync(Cancel));
        other.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        other.QuerySelector(".ts-variants").ShouldBeNull();
        other.QuerySelector("footer")!.TextContent.ShouldContain("Accessibility");
    }

    [Fact]
    public async Task What_organisers_wrote_in_welsh_is_read_in_welsh_and_the_rest_in_english_that_says_so()
    {
        var (home, challenge) = await Opened();
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, await SignedIn.WithPassword(process, organiser));
        var sheet = await staff.Open($"{home}/texts/cy");
        sheet.QuerySelector("main")!.TextContent.ShouldContain("0 of 5 in Welsh");
        var title = $"Texts.challenge-{challenge}-title";
        (await staff.Send($"{home}/texts/cy", ("Texts.title", "Sgwrs i bawb"), (title, "Amser"))).ShouldBe(
            $"{home}/texts/cy"
        );
        var saved = await staff.Open($"{home}/texts/cy");
        saved.QuerySelector("main")!.TextContent.ShouldContain("2 of 5 in Welsh");
        saved.QuerySelector<IHtmlTextAreaElement>("textarea[name='Texts.title']")!.Value.ShouldBe("Sgwrs i bawb");

        using var browser = new Browser(site.NewBrowser());
        (await browser.Open(home)).QuerySelector("h1")!.TextContent.ShouldBe("A conversation");
        await Choose(browser.Client, await browser.Open(home), "cy");
        var page = await browser.Open(home);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Sgwrs i bawb");
        page.QuerySelector("h1")!.HasAttribute("lang").ShouldBeFalse();
        page.QuerySelector("h3")!.TextContent.ShouldBe("Amser");
        page.QuerySelectorAll("main p[lang=en-GB]")
            .Select(p => p.TextContent)
            .ShouldContain("What would give you time?");
        (await browser.StatusOf($"{home}/texts/cy")).ShouldBe(HttpStatusCode.Redirect);

        await Join(browser, home);
        (await browser.Open($"{home}/vote")).QuerySelector("[data-challenge]")!.TextContent.ShouldBe("Amser");
        var first = (await browser.Open($"{home}/vote")).QuerySelector("input[name=Statement]")!.GetAttribute("value")!;
        using var voted = await browser.Client.PostAsJsonAsync(
            $"{home}/votes",
            new { statement = long.Parse(first, System.Globalization.CultureInfo.InvariantCulture), vote = 1 },
            Cancel
        );
        var next = (await voted.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("next");
        next.GetProperty("challenge").GetString().ShouldBe("Amser");
        next.GetProperty("lang").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_stale_save_of_the_other_texts_shows_both_and_keeps_what_was_typed()
    {
        var (home, _) = await Opened();
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, await SignedIn.WithPassword(process, organiser));
        await staff.Send($"{home}/texts/easy", ("Texts.title", "Talk to us"));

        using var stale = await staff.Post($"{home}/texts/easy", ("Seen", "0"), ("Texts.title", "Tell us"));

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Document(await stale.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector("main table")!.TextContent.ShouldContain("Talk to us");
        page.QuerySelector<IHtmlTextAreaElement>("textarea[name='Texts.title']")!.Value.ShouldBe("Tell us");
        (await staff.StatusOf($"{home}/texts/en")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.StatusOf($"{home}/texts/fr")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task A_choice_leads_to_no_other_site(string back)
    {
        using var client = site.NewBrowser();
        using var form = new FormUrlEncodedContent([new("text", "cy"), new("back", back)]);
        using var answer = await client.PostAsync("/text", form, Cancel);
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_choice_is_taken_from_this_site_alone_and_only_for_what_there_is()
    {
        using var client = site.NewBrowser();
        using var nonsense = new FormUrlEncodedContent([new("text", "fr"), new("back", "/")]);
        (await client.PostAsync("/text", nonsense, Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/text")
        {
            Content = new FormUrlEncodedContent([new("text", "cy"), new("back", "/")]),
        };
        forged.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await client.SendAsync(forged, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    /// <summary>Presses the button of the page that chooses a variant, unless it is chosen already.</summary>
    private static async Task<string?> Choose(HttpClient client, IDocument page, string variant)
    {
        if (page.QuerySelector<IHtmlButtonElement>($"nav.ts-variants button[value={variant}]") is not { } button)
        {
            return null;
        }
        var form = button.Form!;
        var back = form.QuerySelector<IHtmlInputElement>("input[name=back]")!.Value;
        using var content = new FormUrlEncodedContent([new(button.Name!, button.Value), new("back", back)]);
        using var answer = await client.PostAsync(form.GetAttribute("action"), content, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private async Task<(string Home, string Challenge)> Opened()
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
        await process.Do(organiser, new SeedStatements(id, challenge, "Protect time to learn\nPay for the exams"));
        await process.Do(organiser, new PublishConversation(id));
        return ($"/conversations/{id}", challenge.ToString());
    }

    private static Task<string> Join(Browser browser, string home) =>
        browser.Send(
            $"{home}/join",
            ("Profession", "nurse"),
            ("Level", "advanced"),
            ("Region", "london"),
            ("Sector", "nhs-acute"),
            ("Setting", "hospital-ward")
        );
}
