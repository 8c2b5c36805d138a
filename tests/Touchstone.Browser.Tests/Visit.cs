using Microsoft.Playwright;

namespace Touchstone.Browser.Tests;

/// <summary>
/// Somebody's visit to the site: a browser of its own without history. It notes what pages say on the console and what they
/// load, for <see cref="PageCheck"/> to judge.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    private Visit(IBrowserContext context, IPage page, Uri site, Screen screen)
    {
        this.context = context;
        Page = page;
        // Nothing here is about how fast it is, and other tests may have the machine.
        page.SetDefaultTimeout(60_000);
        Site = site;
        Screen = screen;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text))
                faults.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"script error: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A page that is left takes its requests with it.
            if (request.Failure != "net::ERR_ABORTED")
                faults.Add($"request failed: {request.Url} ({request.Failure})");
        };
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != site.Authority)
                faults.Add($"request to another host: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
                Status = response.Status;
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
                faults.Add($"{response.Status} for {response.Url}");
        };
    }

    public IPage Page { get; }
    public Uri Site { get; }
    public Screen Screen { get; }

    /// <summary>How the site answered when the page in view was asked for.</summary>
    public int Status { get; private set; }

    /// <summary>What went wrong since the visit began.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<Visit> Begin(BrowserFixture browser, Uri site, Screen screen)
    {
        var fresh = await browser.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
                JavaScriptEnabled = screen.Script,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return new Visit(fresh, await fresh.NewPageAsync(), site, screen);
    }

    /// <summary>Opens an address, which answers with this status: an error page would pass for a page otherwise.</summary>
    public async Task<IResponse> Open(string address, int status = 200)
    {
        var response = (
            await Page.GotoAsync(
                new Uri(Site, address).ToString(),
                new PageGotoOptions { WaitUntil = WaitUntilState.Load }
            )
        )!;
        response.Status.ShouldBe(status, address);
        return response;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    // The browser reports the status of a page itself when that is an error; the test opened it on purpose.
    private static bool IsExpected(string message) =>
        message.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal);
}
