using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Touchstone.Web.Tests.Delivery;

/// <summary>Somebody in front of a browser without script: opens pages and sends their forms as they stand.</summary>
internal sealed class Browser(HttpClient client) : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public HttpClient Client => client;

    public async Task<IDocument> Open(string path)
    {
        using var response = await client.GetAsync(path, Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} {response.Headers.Location}");
        return await Document(html);
    }

    public async Task<HttpStatusCode> StatusOf(string path)
    {
        using var response = await client.GetAsync(path, Cancel);
        return response.StatusCode;
    }

    /// <summary>Sends the form that holds all the named fields; gives where the site leads next.</summary>
    public async Task<string> Send(string path, params (string Name, string Value)[] fields)
    {
        using var response = await Post(path, fields);
        var said = (await Document(await response.Content.ReadAsStringAsync(Cancel)))
            .QuerySelector(".nhsuk-error-summary")
            ?.TextContent;
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{path}: {said}");
        return response.Headers.Location!.ToString();
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var page = await Open(path);
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form")
            .First(f =>
                f.Method == "post"
                && fields.All(field => f.Elements.OfType<IHtmlElement>().Any(e => e.GetAttribute("name") == field.Name))
            );
        var values = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(i => i.Type is not ("checkbox" or "radio") && !string.IsNullOrEmpty(i.Name))
            .Where(i => fields.All(f => f.Name != i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
            .ToList();
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(path, content, Cancel);
    }

    public void Dispose() => client.Dispose();

    public static Task<IDocument> Document(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Cancel);
}
