using Npgsql;
using Touchstone.Core.Platform;
using Xunit;

namespace Touchstone.Testing;

/// <summary>
/// The database of one test class: <c>IClassFixture&lt;TestDatabase&gt;</c>. It is made before the class's first test and removed after
/// its last; tests of one class share it, so each works with records of its own making.
/// </summary>
public sealed class TestDatabase(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource? site;
    private NpgsqlDataSource? owner;

    /// <summary>The owner's connection, as <c>--database</c> takes it.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>What the site works with: it may do what the site's role may.</summary>
    public NpgsqlDataSource Site => site ?? throw NotYet();

    /// <summary>The owner's data source, for looking behind the site's back.</summary>
    public NpgsqlDataSource Owner => owner ?? throw NotYet();

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.CloneAsync(CancellationToken.None);
        site = CoreServices.SiteSource(ConnectionString);
        owner = NpgsqlDataSource.Create(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        if (owner is not null)
        {
            await owner.DisposeAsync();
        }

        await cluster.DropAsync(ConnectionString, CancellationToken.None);
    }

    private static InvalidOperationException NotYet() => new("The database is made when the test class begins.");
}
