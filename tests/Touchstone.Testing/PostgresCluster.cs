using Npgsql;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;
using Xunit;

namespace Touchstone.Testing;

/// <summary>
/// One throw-away PostgreSQL server for a whole test run, started when the first test asks for a database. The migrations are
/// applied once, to a template; each test class gets a copy of it, which costs a tenth of a second, where emptying eighty
/// tables costs three. State it once in a test project: <c>[assembly: AssemblyFixture(typeof(PostgresCluster))]</c>.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string Template = "touchstone_template";
    private const int MaxConnections = 300;

    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim gate = new(1);
    private EmbeddedPostgres? server;

    /// <summary>The server to reach with <c>--database</c> and the like, as its owner. Starts it when it does not run yet.</summary>
    public async Task<string> ConnectionStringAsync(string database, CancellationToken ct)
    {
        var running = await RunningAsync(ct);
        return new NpgsqlConnectionStringBuilder(running.ConnectionString) { Database = database }.ConnectionString;
    }

    /// <summary>A new database with every table and nothing in them; returns its owner's connection string.</summary>
    public async Task<string> CloneAsync(CancellationToken ct)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await OnServerAsync($"create database {name} template {Template} strategy file_copy", ct);
        return await ConnectionStringAsync(name, ct);
    }

    /// <summary>A new database without a single table, for tests of the migrations themselves.</summary>
    public async Task<string> EmptyAsync(CancellationToken ct)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await OnServerAsync($"create database {name}", ct);
        return await ConnectionStringAsync(name, ct);
    }

    /// <summary>Removes a database again, whoever is still connected to it.</summary>
    public Task DropAsync(string connectionString, CancellationToken ct)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        return OnServerAsync($"drop database if exists {name} with (force)", ct);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.StopAsync();
        }

        folder.Dispose();
        gate.Dispose();
    }

    private async Task<EmbeddedPostgres> RunningAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return server ??= await StartAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<EmbeddedPostgres> StartAsync(CancellationToken ct)
    {
        await NpmPackages.EnsureRootAsync(ct);
        var binaries =
            PostgresBinaries.FindAbove(AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("The npm package with PostgreSQL's programs is not installed.");
        var options = new EmbeddedPostgresOptions(folder.Path, binaries)
        {
            Durable = false,
            MaxConnections = MaxConnections,
        };
        var started = (await EmbeddedPostgres.StartAsync(options, ct)).OrThrow();
        try
        {
            await OnServerAsync(started, $"create database {Template}", ct);
            var template = new NpgsqlConnectionStringBuilder(started.ConnectionString)
            {
                Database = Template,
                Pooling = false,
            };
            await using var owner = NpgsqlDataSource.Create(template);
            await Migrator.ApplyAsync(owner, ct);
            return started;
        }
        catch
        {
            await started.StopAsync();
            throw;
        }
    }

    private async Task OnServerAsync(string sql, CancellationToken ct) =>
        await OnServerAsync(await RunningAsync(ct), sql, ct);

    private static async Task OnServerAsync(EmbeddedPostgres running, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(running.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
