using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>A consultation as those meet it who run it, in a browser without script.</summary>
public sealed class ConsultationOverHttpTests : IClassFixture<TestDatabase>, IAsyncDisposable
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
    public async Task Trying_a_questionnaire_leaves_nothing_behind()
    {
        var (_, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        var before = await Everything();

        var page = await Filling.Open(staff.Client, $"/engagement/questionnaires/{questionnaire}/preview");
        var check = await Filling.Press(staff.Client, page, "next", ("Items[q2]", "c2"));
        var done = await Filling.Press(staff.Client, check, "send", ("Capacity", "Self"));

        done.Body!.TextContent.ShouldContain("These answers would be taken");
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Answers_on_paper_are_typed_in_through_the_same_form()
    {
        var (_, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);

        var page = await Filling.Open(staff.Client, $"/engagement/questionnaires/{questionnaire}/paper");
        var check = await Filling.Press(staff.Client, page, "next", ("Items[q2]", "c2"));
        using var added = await Filling.Post(staff.Client, check, "send", ("Capacity", "Self"));

        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = process.Open();
        (await db.Set<Response>().SingleAsync(r => r.QuestionnaireId == questionnaire, Cancel)).Way.ShouldBe(
            ResponseWay.Paper
        );
    }

    [Fact]
    public async Task A_decision_in_the_hour_that_comes_twice_asks_which_one_is_meant()
    {
        var (exercise, _) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
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
        var (exercise, questionnaire) = await OpenQuestionnaire.Begin(process, FormLayout.PageByPage);
        using var browser = site.NewBrowser();
        var path = pattern
            .Replace("{0}", exercise.ToString(), StringComparison.Ordinal)
            .Replace("{1}", questionnaire.ToString(), StringComparison.Ordinal);

        ServedSite.IsSignIn(await browser.GetAsync(path, Cancel)).ShouldBeTrue(path);
    }

    private static async Task<string> SeenOn(Browser browser, string path) =>
        (await browser.Open(path)).QuerySelector<IHtmlInputElement>("input[name=Seen]")!.Value;

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
}
