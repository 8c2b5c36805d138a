using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>A consultation as people meet it, in a browser without script.</summary>
public sealed partial class ConsultationOverHttpTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly ServedSite site;

    public ConsultationOverHttpTests(TestDatabase database)
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
    public async Task Staff_build_open_stop_count_and_publish_without_help()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        var work = await staff.Send(
            "/engagement/exercises/new",
            ("Form.Title", "What do you think of our approach?"),
            ("Form.Summary", "Read the briefing and tell us."),
            ("Form.Aims", "To hear **what people think**."),
            ("Form.Audience", "Everybody.")
        );
        await staff.Send(
            $"{work}/materials/new",
            ("Kind", "Briefing"),
            ("Title", "The briefing"),
            ("Link", "https://body.example/briefing")
        );
        var questionnaire = await staff.Send(
            $"{work}/questionnaires/new",
            ("Title", "Your views"),
            ("Layout", "PageByPage")
        );
        await staff.Send(
            $"{questionnaire}/questions/new/Single",
            ("Form.Text", "Have you read it?"),
            ("Form.Choices", "Yes\nNo"),
            ("Form.Required", "true")
        );
        await staff.Send(
            $"{questionnaire}/questions/new/Agreement",
            ("Form.Text", "The approach is clear."),
            ("Form.After[0]", "q1|c1")
        );
        (await staff.Open(questionnaire)).Body!.TextContent.ShouldContain("After “Yes” in “Have you read it?”");
        await staff.Send(questionnaire, ("Act", "publish"), ("Seen", await SeenOn(staff, questionnaire)));
        await staff.Send(
            $"{work}/decide/open",
            ("OpensDate.day", "21"),
            ("OpensDate.month", "11"),
            ("OpensDate.year", "2026"),
            ("OpensTime", "9:00"),
            ("ClosesDate.day", "28"),
            ("ClosesDate.month", "11"),
            ("ClosesDate.year", "2026"),
            ("ClosesTime", "23:59"),
            ("Reasons", "The board agreed."),
            ("Authority", "Programme board")
        );

        using var anyone = new Browser(site.NewBrowser());
        var page = (await anyone.Open(work.Replace("/engagement", "", StringComparison.Ordinal))).Body!.TextContent;
        page.ShouldContain("The board agreed.");
        page.ShouldContain("Closes on 28 November 2026 at 11:59pm");
        (await anyone.Open("/exercises")).Body!.TextContent.ShouldContain("What do you think of our approach?");
        (await anyone.Open("/get-involved")).Body!.TextContent.ShouldContain("What do you think of our approach?");

        await staff.Send($"{work}/decide/stop", ("Reasons", "Enough."), ("Authority", "Board"));
        await staff.Send($"{work}/count", ("Seen", await SeenOn(staff, $"{work}/count")));
        await staff.Send($"{work}/publish");
        var results = questionnaire.Replace("/engagement", "", StringComparison.Ordinal) + "/results";
        (await anyone.Open(results)).Body!.TextContent.ShouldContain("Too few answers to show");
        (await anyone.Client.GetStringAsync($"{results}/totals.csv", Cancel)).ShouldContain("question,part,wording");
    }

    [Fact]
    public async Task Somebody_answers_page_by_page_checks_changes_sends_and_comes_back()
    {
        var (_, questionnaire) = await Opened(FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var start = $"/questionnaires/{questionnaire}";

        var first = await Press(browser, await Open(browser, start), "start");
        first.QuerySelector("h1")!.TextContent.ShouldContain("page 1 of 2");
        var refused = await Press(browser, first, "next", ("Items[q4]", "What I typed"));
        refused.QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose an answer");
        refused
            .QuerySelector<IHtmlAnchorElement>(".nhsuk-error-summary a")!
            .GetAttribute("href")
            .ShouldBe("#Items-q2-");

        var second = await Press(browser, refused, "next", ("Items[q2]", "c1"));
        second.QuerySelector("h1")!.TextContent.ShouldContain("page 2 of 2");
        var check = await Press(browser, second, "next", ("Items[q4]", "Less of it.\nAnd sooner."));
        check.QuerySelector("dl")!.TextContent.ShouldContain("And sooner.");
        var again = await Press(browser, check, "page-0");
        again.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c1]")!.IsChecked.ShouldBeTrue();
        // The other answer closes the branch: the second page is not asked any more.
        var changed = await Press(browser, again, "next", ("Items[q2]", "c2"));
        changed.QuerySelector("h1")!.TextContent.ShouldContain("Check your answers");
        changed.QuerySelector("dl")!.TextContent.ShouldNotContain("And sooner.");
        changed = await Press(browser, await Press(browser, changed, "page-0"), "next", ("Items[q2]", "c1"));
        var whole = await Press(browser, changed, "next");
        whole
            .QuerySelector("dl")!
            .TextContent.ShouldContain("And sooner.", customMessage: "what was typed is not lost");

        var missing = await Press(browser, whole, "send", ("Receipt", "robin"));
        missing.QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose for whom you answer");
        var address = $"{Guid.CreateVersion7():n}@people.example";
        var sent = await Post(browser, missing, "send", ("Capacity", "Self"), ("Receipt", address));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mine = sent.Headers.Location!.ToString();

        (await Open(browser, mine)).QuerySelector("h1")!.TextContent.ShouldContain("We have your answers");
        var link = Link().Match(await Letter(address)).Value;
        link.ShouldBe(mine);
        using var elsewhere = site.NewBrowser();
        var back = await Press(elsewhere, await Open(elsewhere, link), "start");
        back.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c1]")!.IsChecked.ShouldBeTrue();

        await Post(elsewhere, await Open(elsewhere, $"{link}/withdraw"), null);
        (await Open(browser, mine)).QuerySelector("h1")!.TextContent.ShouldContain("Nothing is kept");
        (await Responses(questionnaire)).ShouldBe(0);
    }

    [Fact]
    public async Task On_one_page_a_branch_opens_before_anything_below_is_missed()
    {
        var (_, questionnaire) = await Opened(FormLayout.OnePage);
        using var browser = site.NewBrowser();
        var page = await Press(browser, await Open(browser, $"/questionnaires/{questionnaire}"), "start");
        page.QuerySelector("textarea[name='Items[q4]']").ShouldBeNull();

        var opened = await Press(browser, page, "next", ("Items[q2]", "c1"));
        opened.QuerySelector("textarea[name='Items[q4]']").ShouldNotBeNull();

        (await Press(browser, opened, "next")).QuerySelector("h1")!.TextContent.ShouldContain("Check your answers");
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_answer_and_one_sent_too_late_is_none()
    {
        var (exercise, questionnaire) = await Opened(FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var check = await ToCheck(browser, questionnaire);
        using var first = await Post(browser, check, "send", ("Capacity", "Self"));
        using var second = await Post(browser, check, "send", ("Capacity", "Self"));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await Responses(questionnaire)).ShouldBe(1);

        var late = await ToCheck(browser, questionnaire);
        process.Clock.Pass(TimeSpan.FromDays(7));
        using var refused = await Post(browser, late, "send", ("Capacity", "Self"));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("takes no more answers");
        (await Responses(questionnaire)).ShouldBe(1);
        using var anyone = new Browser(site.NewBrowser());
        (await anyone.Open($"/exercises/{exercise}")).Body!.TextContent.ShouldContain("We are counting the answers");
    }

    [Fact]
    public async Task Unfinished_answers_are_kept_under_a_link()
    {
        var (_, questionnaire) = await Opened(FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var page = await Press(browser, await Open(browser, $"/questionnaires/{questionnaire}"), "start");
        var address = $"{Guid.CreateVersion7():n}@people.example";

        using var kept = await Post(browser, page, "keep", ("Items[q2]", "c2"), ("Receipt", address));

        var link = kept.Headers.Location!.ToString();
        Link().Match(await Letter(address)).Value.ShouldBe(link);
        using var elsewhere = site.NewBrowser();
        var back = await Open(elsewhere, link);
        back.QuerySelector("h1")!.TextContent.ShouldContain("saved, and not sent yet");
        var going = await Press(elsewhere, back, "start");
        going.QuerySelector<IHtmlInputElement>("input[name='Items[q2]'][value=c2]")!.IsChecked.ShouldBeTrue();
    }

    [Fact]
    public async Task Trying_a_questionnaire_leaves_nothing_behind()
    {
        var (_, questionnaire) = await Opened(FormLayout.PageByPage);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        var before = await Everything();

        var page = await Open(staff.Client, $"/engagement/questionnaires/{questionnaire}/preview");
        var check = await Press(staff.Client, page, "next", ("Items[q2]", "c2"));
        var done = await Press(staff.Client, check, "send", ("Capacity", "Self"));

        done.Body!.TextContent.ShouldContain("These answers would be taken");
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Answers_on_paper_are_typed_in_through_the_same_form()
    {
        var (_, questionnaire) = await Opened(FormLayout.PageByPage);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);

        var page = await Open(staff.Client, $"/engagement/questionnaires/{questionnaire}/paper");
        var check = await Press(staff.Client, page, "next", ("Items[q2]", "c2"));
        using var added = await Post(staff.Client, check, "send", ("Capacity", "Self"));

        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = process.Open();
        (await db.Set<Response>().SingleAsync(r => r.QuestionnaireId == questionnaire, Cancel)).Way.ShouldBe(
            ResponseWay.Paper
        );
    }

    [Fact]
    public async Task A_decision_in_the_hour_that_comes_twice_asks_which_one_is_meant()
    {
        var (exercise, _) = await Opened(FormLayout.PageByPage);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        (string, string)[] typed =
        [
            ("ClosesDate.day", "31"),
            ("ClosesDate.month", "10"),
            ("ClosesDate.year", "2027"),
            ("ClosesTime", "1:30"),
            ("Reasons", "More time is needed."),
            ("Authority", "Board"),
        ];

        using var asked = await staff.Post($"/engagement/exercises/{exercise}/decide/extend", typed);

        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Document(await asked.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose which 01:30 you mean");
        page.QuerySelectorAll("input[name=ClosesTurn]").Length.ShouldBe(2);
        page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Reasons]")!.Value.ShouldBe("More time is needed.");
    }

    [Theory]
    [InlineData("/engagement/exercises/{0}")]
    [InlineData("/engagement/exercises/{0}/invite")]
    [InlineData("/engagement/questionnaires/{1}")]
    [InlineData("/engagement/questionnaires/{1}/preview")]
    [InlineData("/engagement/questionnaires/{1}/paper")]
    [InlineData("/engagement/questionnaires/{1}/results")]
    [InlineData("/engagement/questionnaires/{1}/results/all.xlsx")]
    [InlineData("/engagement/questionnaires/{1}/form.xlsx")]
    public async Task Strangers_see_nothing_of_the_inside(string pattern)
    {
        var (exercise, questionnaire) = await Opened(FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var path = pattern
            .Replace("{0}", exercise.ToString(), StringComparison.Ordinal)
            .Replace("{1}", questionnaire.ToString(), StringComparison.Ordinal);

        ServedSite.IsSignIn(await browser.GetAsync(path, Cancel)).ShouldBeTrue(path);
    }

    /// <summary>Two pages: q2 must be answered, and its first choice opens q4 on the second.</summary>
    private async Task<(Guid Exercise, Guid Questionnaire)> Opened(FormLayout layout)
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(
            manager,
            new BeginExercise(new ExerciseText("What do you think?", "Tell us.", "To hear.", "All."))
        );
        var questionnaire = await process.Do(manager, new AddQuestionnaire(exercise, "Your views", layout, false));
        QuestionDraft[] drafts =
        [
            new(QuestionKind.Section, "One"),
            new(QuestionKind.Single, "Have you read it?", Choices: "Yes\nNo", Required: true),
            new(QuestionKind.Section, "Two"),
            new(
                QuestionKind.Text,
                "What would you change?",
                ShowIf: new ShowIf(false, [new Condition("q2", false, ["c1"])])
            ),
        ];
        for (var i = 0; i < drafts.Length; i++)
        {
            await process.Do(manager, new WriteQuestion(questionnaire, null, drafts[i], i));
        }
        await process.Do(manager, new PublishQuestionnaire(questionnaire, drafts.Length));
        var now = process.Clock.GetUtcNow();
        await process.Do(
            manager,
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(7)),
                "Agreed.",
                "Board",
                0
            )
        );
        return (exercise, questionnaire);
    }

    private static async Task<IDocument> ToCheck(HttpClient browser, Guid questionnaire)
    {
        var page = await Press(browser, await Open(browser, $"/questionnaires/{questionnaire}"), "start");
        return await Press(browser, page, "next", ("Items[q2]", "c2"));
    }

    private static async Task<IDocument> Open(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Read(answer);
    }

    private static async Task<IDocument> Press(
        HttpClient browser,
        IDocument page,
        string go,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await Post(browser, page, go, fields);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
        return await Read(answer);
    }

    /// <summary>Presses a button of the form as a browser would: with everything that stands in it.</summary>
    private static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        IDocument page,
        string? go,
        params (string Name, string Value)[] fields
    )
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.Method == "post");
        var named = fields.Select(f => f.Name).ToHashSet();
        var values = form
            .Elements.SelectMany(e =>
                e switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
                    IHtmlInputElement input => [(input.Name, input.Value)],
                    IHtmlTextAreaElement area => [(area.Name, area.Value)],
                    IHtmlSelectElement select => [(select.Name, select.Value)],
                    _ => Array.Empty<(string?, string?)>(),
                }
            )
            .Where(v => !string.IsNullOrEmpty(v.Item1) && !named.Contains(v.Item1))
            .Select(v => KeyValuePair.Create(v.Item1!, v.Item2 ?? ""))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
            .Concat(go is null ? [] : [KeyValuePair.Create("Go", go)]);
        var action = form.GetAttribute("action") is { Length: > 0 } given
            ? given
            : new Uri(page.DocumentUri).PathAndQuery;
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(action, content, Cancel);
    }

    private static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var address = answer.RequestMessage!.RequestUri!.ToString();
        return await AngleSharp
            .BrowsingContext.New(AngleSharp.Configuration.Default)
            .OpenAsync(r => r.Content(html).Address(address), Cancel);
    }

    private static async Task<string> SeenOn(Browser browser, string path) =>
        (await browser.Open(path)).QuerySelector<IHtmlInputElement>("input[name=Seen]")!.Value;

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

    /// <summary>How many rows there are wherever answering could leave one.</summary>
    private async Task<(int, int, int, int)> Everything()
    {
        await using var db = process.Open();
        return (
            await db.Set<Response>().CountAsync(Cancel),
            await db.Set<KeptAnswers>().CountAsync(Cancel),
            await db.Set<Attachment>().CountAsync(Cancel),
            await db.Set<Touchstone.Core.Record.Log.Entry>().CountAsync(e => e.Action.StartsWith("answer"), Cancel)
        );
    }

    [GeneratedRegex("/questionnaires/[0-9a-f-]+/answers/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
