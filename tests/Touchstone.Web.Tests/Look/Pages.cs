using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Touchstone.Web.Tests.Look;

/// <summary>Reading pages as a person's browser does: parsed, with forms that can be filled and sent.</summary>
public static class Pages
{
    public static async Task<IHtmlDocument> Open(this HttpClient client, string address)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await response.Document();
    }

    public static async Task<IHtmlDocument> Document(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends the page's own form with these answers and what its hidden fields hold.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient client,
        IHtmlDocument page,
        string address,
        params (string Name, string Value)[] answers
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        foreach (var (name, value) in answers)
            content.Add(new StringContent(value), name);
        return await client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    public static string Said(this IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
