using System.ComponentModel;
using Npgsql;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// A PostgreSQL server that belongs to this process: made in a data folder at the first start, reachable over a Unix socket
/// by this account alone, ended with the process, and started again from whatever state a killed run left behind.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The superuser who owns everything; migrations run as this role.</summary>
    public const string Owner = "touchstone_owner";

    public const string Database = "touchstone";

    private readonly DatabaseFolder folder;
    private readonly ServerProcess server;
    private bool stopped;

    private EmbeddedPostgres(DatabaseFolder folder, ServerProcess server)
    {
        this.folder = folder;
        this.server = server;
    }

    public string ConnectionString => ConnectionStringOf(server.SocketFolder, Database);

    public string DataFolder => folder.Path;

    public int ProcessId => server.Id;

    /// <summary>True while the server lives; it can be killed from outside.</summary>
    public bool IsRunning => !stopped && !server.HasEnded;

    /// <summary>
    /// Starts the server, making the database at the first time. Everything that the caller or the machine can be at fault
    /// for comes back as <see cref="PostgresStart.Failed"/>, and then nothing of ours is left running.
    /// </summary>
    public static async Task<PostgresStart> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        try
        {
            return new PostgresStart.Ready(await StartOrThrowAsync(options, ct));
        }
        catch (PostgresStartException e)
        {
            return new PostgresStart.Failed(e.Problem, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PostgresStart.Failed(
                PostgresProblem.NoDataFolder,
                $"The data folder {options.DataFolder} cannot be used: {e.Message}"
            );
        }
        catch (Win32Exception e)
        {
            return new PostgresStart.Failed(
                PostgresProblem.DidNotStart,
                $"PostgreSQL could not be started: {e.Message}"
            );
        }
        catch (NpgsqlException e)
        {
            return new PostgresStart.Failed(
                PostgresProblem.DidNotStart,
                $"PostgreSQL runs but does not answer as it should: {e.Message}"
            );
        }
    }

    /// <summary>
    /// How to reach a server that another process of this account runs on the folder, or null when none does. The terminal's
    /// commands use it to work beside a running site.
    /// </summary>
    public static string? RunningIn(string dataFolder)
    {
        var cluster = DatabaseFolder.ClusterOf(Path.GetFullPath(dataFolder));
        return PostmasterFile.Read(cluster) is { IsReady: true } file && file.Runs(cluster)
            ? ConnectionStringOf(file.SocketFolder, Database)
            : null;
    }

    /// <summary>As whom a server would run here, in words; or why none could.</summary>
    public static async Task<(bool Works, string Words)> DescribeAccountAsync(CancellationToken ct)
    {
        try
        {
            return (true, (await ServerAccount.ChooseAsync(ct)).Words);
        }
        catch (PostgresStartException e)
        {
            return (false, e.Message);
        }
    }

    /// <summary>Completes when the server has ended, asked to or not.</summary>
    public Task WhenEndedAsync(CancellationToken ct) => stopped ? Task.CompletedTask : server.WhenEndedAsync(ct);

    /// <summary>Ends the server cleanly: what runs is rolled back, everything is written out, nothing needs recovery.</summary>
    public async Task StopAsync()
    {
        if (!stopped)
        {
            stopped = true;
            await server.EndAsync();
            folder.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<EmbeddedPostgres> StartOrThrowAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var binaries = PostgresBinaries.Open(options.BinariesFolder);
        var claimed = DatabaseFolder.Claim(options.DataFolder);
        try
        {
            await claimed.EndLeftoverAsync(ct);
            var account = options.Account ?? await ServerAccount.ChooseAsync(ct);
            if (!claimed.HasDatabase())
            {
                await claimed.InitialiseAsync(binaries, account, Owner, options.Durable, ct);
            }

            var started = await ServerProcess.StartAsync(claimed, binaries, account, options, ct);
            try
            {
                await MakeDatabaseAsync(started.SocketFolder, ct);
                return new EmbeddedPostgres(claimed, started);
            }
            catch
            {
                await started.EndAsync();
                throw;
            }
        }
        catch
        {
            claimed.Dispose();
            throw;
        }
    }

    private static async Task MakeDatabaseAsync(string socketFolder, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            ConnectionStringOf(socketFolder, "postgres") + ";Pooling=false"
        );
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = Database });
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand($"create database {Database} owner {Owner}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    private static string ConnectionStringOf(string socketFolder, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = Postgres.SocketFolder.Port,
            Username = Owner,
            Database = database,
        }.ConnectionString;
}
