using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Mail;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>A questionnaire as people answer it, in a browser without script.</summary>
public sealed partial class AnsweringOverHttpTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly ServedSite site;

    public AnsweringOverHttpTests(TestDatabase database)
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
    public async Task Somebody_answers_page_by_page_checks_changes_sends_and_comes_back()
    {
        var (_, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var start = $"/questionnaires/{questionnaire}";

        var first = await Filling.Press(browser, await Filling.Open(browser, start), "start");
        first.QuerySelector("h1")!.TextContent.ShouldContain("page 1 of 2");
        var refused = await Filling.Press(browser, first, "next", ("Items[q4]", "What I typed"));
        refused.QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose an answer");
        refused
            .QuerySelector<IHtmlAnchorElement>(".nhsuk-error-summary a")!
            .GetAttribute("href")
            .ShouldBe("#Items-q2-");

        var second = await Filling.Press(browser, refused, "next", ("Items[q2]", "c1"));
        second.QuerySelector("h1")!.TextContent.ShouldContain("page 2 of 2");
        var check = await Filling.Press(browser, second, "next", ("Items[q4]", "Less of it.\nAnd sooner."));
        check.QuerySelector("dl")!.TextContent.ShouldContain("And sooner.");
        var again = await Filling.Press(browser, check, "page-0");
        again.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c1]")!.IsChecked.ShouldBeTrue();
        // The other answer closes the branch: the second page is not asked any more.
        var changed = await Filling.Press(browser, again, "next", ("Items[q2]", "c2"));
        changed.QuerySelector("h1")!.TextContent.ShouldContain("Check your answers");
        changed.QuerySelector("dl")!.TextContent.ShouldNotContain("And sooner.");
        changed = await Filling.Press(
            browser,
            await Filling.Press(browser, changed, "page-0"),
            "next",
            ("Items[q2]", "c1")
        );
        var whole = await Filling.Press(browser, changed, "next");
        whole
            .QuerySelector("dl")!
            .TextContent.ShouldContain("And sooner.", customMessage: "what was typed is not lost");

        var missing = await Filling.Press(browser, whole, "send", ("Receipt", "robin"));
        missing.QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose for whom you answer");
        var address = $"{Guid.CreateVersion7():n}@people.example";
        var sent = await Filling.Post(browser, missing, "send", ("Capacity", "Self"), ("Receipt", address));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mine = sent.Headers.Location!.ToString();

        (await Filling.Open(browser, mine)).QuerySelector("h1")!.TextContent.ShouldContain("We have your answers");
        var link = Link().Match(await Letter(address)).Value;
        link.ShouldBe(mine);
        using var elsewhere = site.NewBrowser();
        var back = await Filling.Press(elsewhere, await Filling.Open(elsewhere, link), "start");
        back.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c1]")!.IsChecked.ShouldBeTrue();

        await Filling.Post(elsewhere, await Filling.Open(elsewhere, $"{link}/withdraw"), null);
        (await Filling.Open(browser, mine)).QuerySelector("h1")!.TextContent.ShouldContain("Nothing is kept");
        (await Responses(questionnaire)).ShouldBe(0);
    }

    [Fact]
    public async Task On_one_page_a_branch_opens_before_anything_below_is_missed()
    {
        var (_, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.OnePage);
        using var browser = site.NewBrowser();
        var page = await Filling.Press(
            browser,
            await Filling.Open(browser, $"/questionnaires/{questionnaire}"),
            "start"
        );
        page.QuerySelector("textarea[name='Items[q4]']").ShouldBeNull();

        var opened = await Filling.Press(browser, page, "next", ("Items[q2]", "c1"));
        opened.QuerySelector("textarea[name='Items[q4]']").ShouldNotBeNull();

        (await Filling.Press(browser, opened, "next"))
            .QuerySelector("h1")!
            .TextContent.ShouldContain("Check your answers");
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_answer_and_one_sent_too_late_is_none()
    {
        var (exercise, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var check = await Filling.ToCheck(browser, questionnaire);
        using var first = await Filling.Post(browser, check, "send", ("Capacity", "Self"));
        using var second = await Filling.Post(browser, check, "send", ("Capacity", "Self"));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await Responses(questionnaire)).ShouldBe(1);

        var late = await Filling.ToCheck(browser, questionnaire);
        process.Clock.Pass(TimeSpan.FromDays(7));
        using var refused = await Filling.Post(browser, late, "send", ("Capacity", "Self"));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("takes no more answers");
        (await Responses(questionnaire)).ShouldBe(1);
        using var anyone = new Browser(site.NewBrowser());
        (await anyone.Open($"/exercises/{exercise}")).Body!.TextContent.ShouldContain("We are counting the answers");
    }

    [Fact]
    public async Task Unfinished_answers_are_kept_under_a_link()
    {
        var (_, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var page = await Filling.Press(
            browser,
            await Filling.Open(browser, $"/questionnaires/{questionnaire}"),
            "start"
        );
        var address = $"{Guid.CreateVersion7():n}@people.example";

        using var kept = await Filling.Post(browser, page, "keep", ("Items[q2]", "c2"), ("Receipt", address));

        var link = kept.Headers.Location!.ToString();
        Link().Match(await Letter(address)).Value.ShouldBe(link);
        using var elsewhere = site.NewBrowser();
        var back = await Filling.Open(elsewhere, link);
        back.QuerySelector("h1")!.TextContent.ShouldContain("saved, and not sent yet");
        var going = await Filling.Press(elsewhere, back, "start");
        going.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c2]")!.IsChecked.ShouldBeTrue();
    }

    private async Task<string> Letter(string address)
    {
        await using var db = process.Open();
        return (await db.Set<OutboxMail>().SingleAsync(m => m.To == address, Cancel)).Text;
    }

    private async Task<int> Responses(Guid questionnaire)
    {
        await using var db = process.Open();
        return await db.Set<Response>().CountAsync(r => r.QuestionnaireId == questionnaire, Cancel);
    }

    [GeneratedRegex("/questionnaires/[0-9a-f-]+/answers/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
