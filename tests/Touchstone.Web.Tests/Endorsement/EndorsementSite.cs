using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Touchstone.Core.Access;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Endorsement;

/// <summary>The served site beside the process on the same database, and browsers in which people are signed in.</summary>
internal sealed class EndorsementSite(TestDatabase database) : IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly ServedSite served = new(database);
    public TestProcess Process { get; } = new(database);

    public HttpClient Stranger() => served.NewBrowser();

    public async Task<HttpClient> BrowserOf(Actor person)
    {
        await using var db = Process.Open();
        var account = await db.Set<Account>().FindAsync([person.Id], Cancel);
        account!.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        await db.SaveChangesAsync(Cancel);
        var browser = Stranger();
        using var signedIn = await Post(browser, "/sign-in", ("Email", account.Email!), ("Password", Password));
        signedIn.Headers.Location.ShouldNotBeNull().ToString().ShouldBe("/my-work");
        return browser;
    }

    /// <summary>Opens a page and sends its form with every hidden field that it holds, and these fields.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var shown = await browser.GetAsync(path, Cancel);
        shown.EnsureSuccessStatusCode();
        return await Send(browser, path, await Hidden(shown), fields);
    }

    /// <summary>The hidden fields of the form of a page, as a browser holds them while the page is open.</summary>
    public static async Task<List<KeyValuePair<string, string>>> Hidden(HttpResponseMessage shown)
    {
        var page = await Document(await shown.Content.ReadAsStringAsync(Cancel));
        return
        [
            .. page.QuerySelector("main form[method=post]")
                .ShouldNotBeNull()
                .QuerySelectorAll("input[type=hidden]")
                .Cast<IHtmlInputElement>()
                .Select(i => KeyValuePair.Create(i.Name!, i.Value)),
        ];
    }

    public static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        string path,
        List<KeyValuePair<string, string>> hidden,
        params (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent([
            .. hidden,
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ]);
        return await browser.PostAsync(path, content, Cancel);
    }

    public static Task<IDocument> Document(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Cancel);

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        await Process.DisposeAsync();
    }
}
