using Touchstone.Core.Platform.Postgres;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Postgres;

/// <summary>The PostgreSQL programs of the npm package, installed when needed.</summary>
public sealed class InstalledPostgres : IAsyncLifetime
{
    public string Binaries { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await NpmPackages.EnsureRootAsync(TestContext.Current.CancellationToken);
        Binaries =
            PostgresBinaries.FindAbove(AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("The npm package with PostgreSQL's programs is not installed.");
    }

    public EmbeddedPostgresOptions Options(string dataFolder) => new(dataFolder, Binaries) { Durable = false };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
