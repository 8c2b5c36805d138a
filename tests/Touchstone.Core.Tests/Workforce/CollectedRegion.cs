using Touchstone.Core.Access;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>The whole made region, collected once: nine universities and forty employers, and what was found.</summary>
public sealed class CollectedRegion(PostgresCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);
    public TestProcess Process { get; private set; } = null!;
    public Actor Manager { get; private set; } = null!;
    public Guid Round { get; private set; }
    internal MadeRegion Region { get; } = MadeRegion.Of(7);

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Process = new TestProcess(Database);
        Manager = await Process.Person("Morgan", Role.ProgrammeManager);
        Round = await new RegionCollecting(Process).Collect(Region, Manager);
        await Process.Do(Manager, new ComputeFindings(Round));
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Database.DisposeAsync();
    }
}
