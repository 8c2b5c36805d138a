namespace Touchstone.Web.Tests.Look;

/// <summary>One <see cref="LookSite"/> for the tests of a class.</summary>
public sealed class LookSiteFixture : IAsyncLifetime
{
    public LookSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await LookSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
