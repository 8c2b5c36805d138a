using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>One running PostgreSQL server, its socket, and the watch that ends it with this process.</summary>
internal sealed class ServerProcess
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>What PostgreSQL says while children of a killed server, which end by themselves, still hold its memory.</summary>
    private const string DeadServersMemory = "pre-existing shared memory block";

    private static readonly TimeSpan OrphansEnd = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly DatabaseFolder folder;
    private SiteWatch? watch;

    private ServerProcess(Process process, DatabaseFolder folder, string socketFolder)
    {
        this.process = process;
        this.folder = folder;
        SocketFolder = socketFolder;
        Id = process.Id;
    }

    public int Id { get; }

    public string SocketFolder { get; }

    public bool HasEnded => process.HasExited;

    public Task WhenEndedAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    /// <summary>Starts the server on a folder that holds a database and waits until it accepts connections.</summary>
    public static async Task<ServerProcess> StartAsync(
        DatabaseFolder folder,
        PostgresBinaries binaries,
        ServerAccount account,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        await account.TakeOverAsync(folder.Cluster, ct);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await StartOnceAsync(folder, binaries, account, options, ct);
            }
            catch (PostgresStartException e)
                when (e.Message.Contains(DeadServersMemory, StringComparison.Ordinal)
                    && Stopwatch.GetElapsedTime(since) < OrphansEnd
                )
            {
                await Task.Delay(Breath, ct);
            }
        }
    }

    private static async Task<ServerProcess> StartOnceAsync(
        DatabaseFolder folder,
        PostgresBinaries binaries,
        ServerAccount account,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var socketFolder = Postgres.SocketFolder.Make(folder.Path);
        await account.TakeOverAsync(socketFolder, ct);
        var command = Command(folder, binaries, account, socketFolder, options);
        var logged = folder.BeginLog();
        var server = new ServerProcess(Process.Start(command)!, folder, socketFolder);
        try
        {
            server.watch = SiteWatch.Over(server.Id, folder.Cluster);
            await server.UntilReadyAsync(logged, options.StartLimit, ct);
            return server;
        }
        catch
        {
            await server.EndAsync();
            throw;
        }
    }

    public async Task EndAsync()
    {
        watch?.Dispose();
        await ServerEnd.OfAsync(Id, () => process.HasExited);
        process.Dispose();
        Postgres.SocketFolder.Remove(SocketFolder, folder.Path);
    }

    /// <summary>
    /// The server runs in a session of its own, so that Ctrl-C at the terminal reaches only the site, which then finishes what
    /// it is doing before it ends the server. Its output goes to a file: a pipe would break when the site is killed.
    /// </summary>
    private static ProcessStartInfo Command(
        DatabaseFolder folder,
        PostgresBinaries binaries,
        ServerAccount account,
        string socketFolder,
        EmbeddedPostgresOptions options
    )
    {
        List<string> settings =
        [
            "listen_addresses=",
            $"port={Postgres.SocketFolder.Port}",
            $"unix_socket_directories={Postgres.SocketFolder.Quoted(socketFolder)}",
            "unix_socket_permissions=0700",
            $"max_connections={options.MaxConnections.ToString(CultureInfo.InvariantCulture)}",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // The site reports refused statements itself, with a trace; here they could put people's words into a file.
            "log_min_messages=log",
            "log_error_verbosity=terse",
        ];
        if (!options.Durable)
        {
            settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        }

        return account.Command(
            "sh",
            [
                "-c",
                """log=$1; shift; exec setsid "$@" >>"$log" 2>&1 </dev/null""",
                "sh",
                folder.Log,
                binaries.Postgres,
                "-D",
                folder.Cluster,
                .. settings.SelectMany(setting => new[] { "-c", setting }),
            ]
        );
    }

    private async Task UntilReadyAsync(long logged, TimeSpan limit, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (PostmasterFile.Read(folder.Cluster) is not { IsReady: true } file || file.ProcessId != Id)
        {
            if (process.HasExited)
            {
                throw new PostgresStartException(
                    PostgresProblem.DidNotStart,
                    $"PostgreSQL ended while starting: {DatabaseFolder.Complaint(folder.LogSince(logged))} All it said is in {folder.Log}."
                );
            }

            if (Stopwatch.GetElapsedTime(since) > limit)
            {
                throw new PostgresStartException(
                    PostgresProblem.DidNotStart,
                    $"PostgreSQL was not ready after {limit.TotalSeconds:0} seconds. What it said is in {folder.Log}."
                );
            }

            await Task.Delay(Breath, ct);
        }
    }
}
