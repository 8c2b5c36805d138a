using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Insight;

public sealed class CodingOverHttpTests(TestDatabase database) : OverHttp(database)
{
    private const string Answers = """
        Respondent,Profession,May be quoted,What stands in the way?
        R1,Nurse,yes,"There is no time 😟 for supervision. <b>Nobody</b> pays for it & never will."
        R2,Paramedic,no,"We have no supervisors; the one we had left in spring."
        """;

    [Fact]
    public async Task Texts_come_in_are_coded_without_script_and_go_out()
    {
        var lead = await BrowserOf("Ash Field", Role.EngagementFacilitator);
        var analysis = await Opened(lead);
        var upload = await SendFile(lead, analysis + "/upload", Answers);
        (await lead.Open(upload)).QuerySelector("main")!.TextContent.ShouldContain("of which 1 may be quoted");
        await lead.Send(
            upload,
            ("Invited", "40"),
            ("Name", "Answers"),
            ("Uses[0]", "Respondent"),
            ("Uses[1]", "Attribute"),
            ("Uses[2]", "Consent"),
            ("Uses[3]", "Text")
        );
        await Press(lead, upload, "Take");
        await lead.Send(analysis + "/codes/new", ("Name", "Supervision"), ("Definition", "Time with a supervisor"));
        (await lead.Post(analysis + "/codes/new", ("Name", "supervision"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );

        var list = await lead.Open(analysis + "/texts?progress=open");
        list.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        var text = list.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var page = await lead.Open(text);
        // The words stand in the page exactly as they were given: selections are counted in them.
        page.QuerySelector("[data-words]")!
            .TextContent.ShouldBe("There is no time 😟 for supervision. <b>Nobody</b> pays for it & never will.");
        var code = page.QuerySelector("button[name=CodeId]")!.GetAttribute("value")!;
        using var inexact = await lead.Post(text, ("Words", "no time at all"), ("CodeId", code));
        inexact.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await inexact.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"no time at all\"");
        await lead.Send(text, ("Words", "no time 😟"), ("CodeId", code));
        await lead.Send(text, ("Start", "36"), ("End", "49"), ("Words", ""), ("CodeId", code));

        var coded = await lead.Open(text);
        coded
            .QuerySelectorAll("[data-words] mark")
            .Select(m => m.TextContent)
            .ShouldBe(["no time 😟", "<b>Nobody</b>"]);
        coded.QuerySelector("[data-words]")!.TextContent.ShouldStartWith("There is no time 😟 for");
        await Press(lead, text, "TakeBack");
        (await lead.Open(text)).QuerySelectorAll("[data-words] mark").Length.ShouldBe(1);
        var next = await Press(lead, text, "Finish");
        next.ShouldNotBe(text);
        next.ShouldEndWith("?progress=open");
        (await lead.Open(analysis + "/texts?progress=open")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        foreach (var form in Enum.GetNames<ExchangeForm>())
        {
            (await lead.StatusOf($"{analysis}/export/{form.ToLowerInvariant()}")).ShouldBe(HttpStatusCode.OK, form);
        }
        (await lead.StatusOf(analysis + "/export/everything")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stale_edit_of_a_code_shows_both_texts()
    {
        var lead = await BrowserOf("Ash Field", Role.EngagementFacilitator);
        var analysis = await Opened(lead);
        await lead.Send(analysis + "/codes/new", ("Name", "Supervision"));
        var code = (await lead.Open(analysis + "/codebook")).QuerySelector("main tbody a")!.GetAttribute("href")!;
        await lead.Send(code, ("Name", "Supervision"), ("Definition", "What the first one wrote"));

        using var stale = await lead.Post(
            code,
            ("Name", "Supervision"),
            ("Definition", "What the second one wrote"),
            ("Seen", "0")
        );

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Document(await stale.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector("main table")!.TextContent.ShouldContain("What the first one wrote");
        page.QuerySelector("textarea[name=Definition]")!.TextContent.ShouldContain("What the second one wrote");
    }

    [Fact]
    public async Task No_page_shows_a_blind_coder_what_the_other_gave()
    {
        var lead = await Process.Person("Lead", Role.ProgrammeManager);
        var one = await Process.Person("Iris Sealed", Role.EngagementFacilitator);
        var two = await Process.Person("Two", Role.EngagementFacilitator);
        var leading = await BrowserOf(lead);
        var analysis = await Opened(leading);
        var id = Guid.Parse(analysis.Split('/')[^1]);
        await Process.Do(lead, new BringNotes(id, "Notes", null, "First note.\n\nSecond note.\n\nThird note.", true));
        var code = await Process.Do(
            lead,
            new Core.Insight.Codebooks.AddCode(
                id,
                Core.Insight.Codebooks.CodeWords.Typed("Time", null, null, null, null),
                null
            )
        );
        await Process.Do(lead, new DrawBlindSample(id, null, [one.Id, two.Id], 3));
        var texts = (await Process.Do(lead, new GetTexts(id, TextFilter.None))).Lines;
        foreach (var line in texts)
        {
            await Process.Do(one, new GiveCode(line.Text.Id, code, Remark: "sealed words"));
            await Process.Do(one, new FinishText(line.Text.Id, true));
        }
        string[] paths =
        [
            analysis,
            analysis + "/texts",
            $"{analysis}/texts?code={code}",
            analysis + "/codebook",
            analysis + "/codebook?format=csv",
            $"{analysis}/codes/{code}",
            $"{analysis}/codes/{code}/split",
            analysis + "/export/codings",
            analysis + "/export/texts",
            .. texts.Select(t => $"/insight/texts/{t.Text.Id}"),
        ];
        foreach (var other in new[] { leading, await BrowserOf(two) })
        {
            foreach (var path in paths)
            {
                var said = await other.Client.GetStringAsync(path, Cancel);
                said.ShouldNotContain("sealed words", customMessage: path);
                said.ShouldNotContain("Iris Sealed", customMessage: path);
                said.ShouldNotContain("Take back", customMessage: path);
            }
        }
        (
            await (await BrowserOf(one)).Client.GetStringAsync($"/insight/texts/{texts[0].Text.Id}", Cancel)
        ).ShouldContain("sealed words");
    }

    [Fact]
    public async Task Insight_is_for_those_who_analyse()
    {
        var lead = await BrowserOf("Ash Field", Role.EngagementFacilitator);
        var analysis = await Opened(lead);
        var somebody = await BrowserOf("Olek Brandt");
        foreach (var path in new[] { "/insight", analysis, analysis + "/texts", analysis + "/export/texts" })
        {
            (await somebody.StatusOf(path)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await Stranger().StatusOf(path)).ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    private static Task<string> Opened(Browser lead) =>
        lead.Send(
            "/insight/new",
            ("Title", $"What people said {Guid.CreateVersion7():n}"),
            ("Purpose", "What stands in the way?"),
            ("Rule", nameof(ConsensusRule.Anyone))
        );

    private static async Task<string> SendFile(Browser lead, string path, string csv)
    {
        var form = (await lead.Open(path)).QuerySelector<IHtmlFormElement>("main form")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }
        content.Add(new StringContent("Answers"), "Name");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "File", "answers.csv");
        using var response = await lead.Client.PostAsync(path, content, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(Cancel));
        return response.Headers.Location!.ToString();
    }

    /// <summary>Sends the last form of a page that goes to a handler, as it stands.</summary>
    private static async Task<string> Press(Browser lead, string path, string handler)
    {
        var form = (await lead.Open(path))
            .QuerySelectorAll<IHtmlFormElement>("main form")
            .Last(f => f.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) == true);
        using var content = new FormUrlEncodedContent(
            form.QuerySelectorAll<IHtmlInputElement>("input")
                .Where(i => !string.IsNullOrEmpty(i.Name))
                .Select(i => KeyValuePair.Create(i.Name!, i.Value))
        );
        using var response = await lead.Client.PostAsync(form.GetAttribute("action"), content, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(Cancel));
        return response.Headers.Location!.ToString();
    }
}
