using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Endorsement;

namespace Touchstone.Web.Tests.Workforce;

/// <summary>One served site for all tests of a class: to start one takes longer than most of them.</summary>
public sealed class WorkforceSite(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);

    /// <summary>The site beside the process, for tests that sign people in by themselves.</summary>
    internal EndorsementSite Site { get; private set; } = null!;

    /// <summary>The site alone. Of the two, the one that is used starts.</summary>
    internal ServedSite Served { get; private set; } = null!;
    internal TestProcess Process => Site.Process;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        Site = new EndorsementSite(database);
        Served = new ServedSite(database);
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        await Site.DisposeAsync();
        await database.DisposeAsync();
    }
}
