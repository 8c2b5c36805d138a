using Touchstone.Core.Access;
using Touchstone.Testing;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Access;

/// <summary>Tests of pages: the served site, the process on the same database and by the same clock, and browsers.</summary>
public abstract class OverHttp : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly List<Browser> browsers = [];

    protected OverHttp(TestDatabase database)
    {
        Process = new TestProcess(database);
        Process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        Site = new ServedSite(database);
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected TestProcess Process { get; }

    private protected ServedSite Site { get; }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        browsers.ForEach(b => b.Dispose());
        await Site.DisposeAsync();
        await Process.DisposeAsync();
    }

    private protected Browser Stranger() => Kept(new Browser(Site.NewBrowser()));

    private protected async Task<Browser> BrowserOf(Actor person) => Kept(await SignedIn.Browse(Site, Process, person));

    /// <summary>A new person with these roles, in front of a browser.</summary>
    private protected async Task<Browser> BrowserOf(string name, params Role[] roles) =>
        await BrowserOf(await Process.Person(name, roles));

    private Browser Kept(Browser browser)
    {
        browsers.Add(browser);
        return browser;
    }
}
