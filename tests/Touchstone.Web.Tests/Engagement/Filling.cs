using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>Fills a questionnaire in and presses its buttons, as a browser without script does.</summary>
internal static class Filling
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static async Task<IDocument> ToCheck(HttpClient browser, Guid questionnaire)
    {
        var page = await Press(browser, await Open(browser, $"/questionnaires/{questionnaire}"), "start");
        return await Press(browser, page, "next", ("Items[q2]", "c2"));
    }

    public static async Task<IDocument> Open(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Read(answer);
    }

    public static async Task<IDocument> Press(
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
    public static async Task<HttpResponseMessage> Post(
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
}
