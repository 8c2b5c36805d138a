using System.Globalization;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// What lies in an embedded PostgreSQL's data folder: <c>cluster</c> with the database, <c>server.log</c>, <c>run</c> with the
/// Unix socket, and <c>in-use</c>, which whoever runs the server holds locked (<c>in-use-by</c> has its process number).
/// </summary>
internal sealed class DatabaseFolder : IDisposable
{
    private const long LongLog = 4 * 1024 * 1024;

    private readonly FileStream claim;

    private DatabaseFolder(string path, FileStream claim)
    {
        Path = path;
        this.claim = claim;
    }

    public string Path { get; }

    public string Cluster => ClusterOf(Path);

    public string Log => System.IO.Path.Combine(Path, "server.log");

    /// <summary>Where a first start makes the database; renamed once whole, so a half-made one is never mistaken for a database.</summary>
    private string Unfinished => System.IO.Path.Combine(Path, "cluster.unfinished");

    public static string ClusterOf(string folder) => System.IO.Path.Combine(folder, "cluster");

    /// <summary>Makes the folder where needed and claims it for this process; the kernel gives the claim up with the process.</summary>
    public static DatabaseFolder Claim(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var claimFile = System.IO.Path.Combine(path, "in-use");
        try
        {
            PrivateFolder.Make(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PostgresStartException(
                PostgresProblem.NoDataFolder,
                $"The data folder {path} cannot be used by this account: {e.Message} Name another one with --data, or make it yours."
            );
        }

        try
        {
            var stream = new FileStream(claimFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Beside the claim, not in it: a claimed file cannot be read.
            File.WriteAllText(HolderOf(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DatabaseFolder(path, stream);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PostgresStartException(
                PostgresProblem.NoDataFolder,
                $"The data folder {path} belongs to another account: {e.Message} Name another one with --data, or start Touchstone as that account."
            );
        }
        catch (IOException e) when (!File.Exists(claimFile))
        {
            throw new PostgresStartException(
                PostgresProblem.NoDataFolder,
                $"The data folder {path} cannot be written: {e.Message}"
            );
        }
        catch (IOException)
        {
            throw new PostgresStartException(
                PostgresProblem.InUse,
                $"Another Touchstone{Holder(path)} is running on the data folder {path}. Stop it first, or name another folder with --data."
            );
        }
    }

    /// <summary>Whether a whole database lies here. What is neither nothing nor a database is left alone and reported.</summary>
    public bool HasDatabase()
    {
        if (Directory.Exists(Unfinished))
        {
            Directory.Delete(Unfinished, recursive: true);
        }

        if (!Directory.Exists(Cluster))
        {
            return false;
        }

        var versionFile = System.IO.Path.Combine(Cluster, "PG_VERSION");
        string[] parts = ["PG_VERSION", "global/pg_control", "base", "pg_wal", "postgresql.conf", "pg_hba.conf"];
        var missing = parts.FirstOrDefault(part => !System.IO.Path.Exists(System.IO.Path.Combine(Cluster, part)));
        if (missing is not null)
        {
            throw new PostgresStartException(
                PostgresProblem.NotADatabase,
                $"The folder {Cluster} is not a whole database: {missing} is missing. Nothing was changed. Restore it from a backup, or move the folder away to begin with an empty database."
            );
        }

        var version = File.ReadAllText(versionFile).Trim();
        if (version != PostgresBinaries.MajorVersion)
        {
            throw new PostgresStartException(
                PostgresProblem.NotADatabase,
                $"The database in {Cluster} was made by PostgreSQL {version}, and this Touchstone brings PostgreSQL {PostgresBinaries.MajorVersion}. Nothing was changed. Restore a backup of it into an empty data folder."
            );
        }

        return true;
    }

    /// <summary>Makes an empty database, owned by one superuser and open to nobody but over the Unix socket.</summary>
    public async Task InitialiseAsync(
        PostgresBinaries binaries,
        ServerAccount account,
        string superuser,
        bool durable,
        CancellationToken ct
    )
    {
        PrivateFolder.Make(Unfinished);
        await account.TakeOverAsync(Unfinished, ct);
        string[] arguments =
        [
            $"--pgdata={Unfinished}",
            $"--username={superuser}",
            "--auth-local=trust",
            "--auth-host=reject",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-locale",
            "--data-checksums",
            "--no-instructions",
        ];
        var output = await Output.OfAsync(
            account.Command(binaries.Initdb, durable ? arguments : [.. arguments, "--no-sync"]),
            ct
        );
        if (!output.Succeeded)
        {
            throw new PostgresStartException(
                PostgresProblem.DidNotStart,
                $"An empty database could not be made in {Path}: {Complaint(output.Text)}"
            );
        }

        Directory.Move(Unfinished, Cluster);
    }

    /// <summary>
    /// A server left over by a killed run is ended rather than used: whoever was to end it may still be about to, and a fresh
    /// one certainly has the settings asked for. A file left over by a server that is gone is removed when its number belongs
    /// to another programme by now, which PostgreSQL itself could not tell from a running server.
    /// </summary>
    public async Task EndLeftoverAsync(CancellationToken ct)
    {
        if (PostmasterFile.Read(Cluster) is not { } file)
        {
            return;
        }

        if (file.Runs(Cluster))
        {
            await ServerEnd.OfAsync(file.ProcessId, () => !file.Runs(Cluster));
            ct.ThrowIfCancellationRequested();
            if (file.Runs(Cluster))
            {
                throw new PostgresStartException(
                    PostgresProblem.LeftoverServer,
                    $"A PostgreSQL server of an earlier run (process {file.ProcessId}) still uses {Cluster} and does not end. End it, then start again."
                );
            }
        }
        else if (file.BelongsToAnother())
        {
            File.Delete(System.IO.Path.Combine(Cluster, PostmasterFile.Name));
        }
    }

    /// <summary>Opens the log for a new run. One earlier log is kept when it has grown long.</summary>
    public long BeginLog()
    {
        var log = new FileInfo(Log);
        if (log.Exists && log.Length > LongLog)
        {
            log.MoveTo(Log + ".1", overwrite: true);
        }

        using var file = new FileStream(Log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        return file.Length;
    }

    /// <summary>What the server wrote to its log from <paramref name="position"/> on.</summary>
    public string LogSince(long position)
    {
        using var file = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Min(position, file.Length);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    /// <summary>The first line of an output that says what went wrong, without its time stamp.</summary>
    public static string Complaint(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] marks = ["PANIC:", "FATAL:", "error:", "cannot", "could not"];
        var line = marks
            .Select(mark => lines.FirstOrDefault(l => l.Contains(mark, StringComparison.Ordinal)))
            .OfType<string>();
        return line.FirstOrDefault() ?? lines.LastOrDefault() ?? "it said nothing.";
    }

    public void Dispose() => claim.Dispose();

    private static string HolderOf(string path) => System.IO.Path.Combine(path, "in-use-by");

    private static string Holder(string path)
    {
        try
        {
            return $" (process {File.ReadAllText(HolderOf(path))})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
