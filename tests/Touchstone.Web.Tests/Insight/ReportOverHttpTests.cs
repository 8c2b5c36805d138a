using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Insight;

public sealed class ReportOverHttpTests(TestDatabase database) : OverHttp(database)
{
    private const string Said = "There is no time 😟 & <nobody> pays for \"it\".";

    [Fact]
    public async Task A_finding_goes_from_the_codes_to_a_published_report_whose_figures_and_quotes_are_the_same_everywhere()
    {
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var leading = await BrowserOf(manager);
        var (analysis, code) = await Coded(manager);
        var finding = await leading.Send(
            $"/insight/{analysis}/findings/new",
            ("Title", "Time is short"),
            ("Claim", "Most have **no** time."),
            ("Codes", code.ToString())
        );
        await leading.Send(finding + "?handler=Quote", ("TextPlace", "1"), ("Words", Said));
        using var inexact = await leading.Post(
            finding + "?handler=Quote",
            ("TextPlace", "1"),
            ("Words", "There was no time")
        );
        inexact.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var action = await leading.Send(
            $"/insight/{analysis}/recommendations/new",
            ("Action", "Protect hours."),
            ("Addressee", nameof(Addressee.Employers)),
            ("Owner", "Trusts"),
            ("Findings", finding.Split('/')[^1])
        );
        await leading.Send(
            action + "?handler=Answer",
            ("Answer", nameof(Answer.Part)),
            ("Reason", "Hours are for employers to say."),
            ("Change", "The guidance names an hour a week."),
            ("Status", nameof(ActionStatus.UnderWay))
        );
        var report = await leading.Send($"/insight/{analysis}/findings");
        (await Stranger().StatusOf(report)).ShouldBe(HttpStatusCode.Redirect);
        await leading.Send(report + "/publish");

        var stranger = Stranger();
        var page = await stranger.Open(report);
        page.QuerySelector("[data-quote]")!.TextContent.ShouldBe(Said);
        page.QuerySelector("main")!.TextContent.ShouldContain("14 of 30");
        page.QuerySelector("main")!.TextContent.ShouldContain("Accepted in part");
        foreach (var link in page.QuerySelectorAll("main section a[href*='/basis#']"))
        {
            var (path, place) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("href")!.Split('#')[1]);
            (await stranger.Open(path)).GetElementById(place).ShouldNotBeNull();
        }
        var csv = await stranger.Client.GetStringAsync(report + "?format=csv", Cancel);
        csv.ShouldContain("1,Time is short,,All,30,14,0.46");
        var word = await WordsOf(stranger, report + "?format=docx");
        word.ShouldContain(Said);
        word.ShouldContain("14 of 30 people said it");
        (await stranger.Open(action)).QuerySelector("main")!.TextContent.ShouldContain("an hour a week");
        (await stranger.StatusOf(finding)).ShouldBe(HttpStatusCode.Redirect);

        // Who takes it back is quoted nowhere, at once.
        var text = (await Process.Do(manager, new GetTexts(analysis, TextFilter.None))).Lines[0].Text.Id;
        await leading.Send($"/insight/texts/{text}/withdraw", ("Why", "They wrote to us"));
        foreach (var path in new[] { report, report + "/basis" })
        {
            (await stranger.Open(path)).QuerySelector("main")!.TextContent.ShouldNotContain("There is no time");
        }
        (await WordsOf(stranger, report + "?format=docx")).ShouldNotContain("There is no time");
    }

    [Fact]
    public async Task A_small_group_is_shown_neither_on_the_page_nor_in_word_nor_in_the_figures()
    {
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var leading = await BrowserOf(manager);
        var (analysis, code) = await Coded(manager, said: 4);
        await Process.Do(
            manager,
            new WriteFinding(analysis, null, new FindingWords("Few", "A few said it.", "", [code], []))
        );
        var report = await Process.Do(manager, new BuildReport(analysis));

        (await leading.Open($"/insight/reports/{report}")).QuerySelector("#" + "method").ShouldNotBeNull();
        var page = (await leading.Open($"/insight/reports/{report}")).QuerySelector("main")!.TextContent;
        page.ShouldContain("not shown (fewer than 10)");
        page.ShouldNotContain("4 of 30");
        (await leading.Client.GetStringAsync($"/insight/reports/{report}?format=csv", Cancel)).ShouldContain(
            "All,30,not shown,,,"
        );
        (await WordsOf(leading, $"/insight/reports/{report}?format=docx")).ShouldNotContain("4 of 30");
    }

    /// <summary>Thirty notes that may be quoted, some of them with a code.</summary>
    private async Task<(Guid Analysis, Guid Code)> Coded(Actor manager, int said = 14)
    {
        var analysis = await Process.Do(
            manager,
            new OpenAnalysis(
                $"What people said {Guid.CreateVersion7():n}",
                "What stands in the way?",
                null,
                ConsensusRule.Anyone
            )
        );
        var notes = string.Join("\n\n", Enumerable.Range(0, 30).Select(i => i == 0 ? Said : $"Note {i} of a meeting."));
        await Process.Do(manager, new BringNotes(analysis, "Roundtable", null, notes, true));
        var code = await Process.Do(
            manager,
            new AddCode(analysis, CodeWords.Typed("Time", "Time to learn", null, null, null), null)
        );
        var texts = (await Process.Do(manager, new GetTexts(analysis, TextFilter.None))).Lines;
        for (var i = 0; i < texts.Length; i++)
        {
            if (i < said)
            {
                await Process.Do(manager, new GiveCode(texts[i].Text.Id, code));
            }
            await Process.Do(manager, new FinishText(texts[i].Text.Id, true));
        }
        return (analysis, code);
    }

    private static async Task<string> WordsOf(Browser browser, string path)
    {
        var file = await browser.Client.GetByteArrayAsync(path, Cancel);
        await using var zip = new ZipArchive(new MemoryStream(file));
        await using var document = await zip.GetEntry("word/document.xml")!.OpenAsync(Cancel);
        return (await XDocument.LoadAsync(document, LoadOptions.PreserveWhitespace, Cancel)).Root!.Value;
    }
}
