using System.Globalization;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// <c>postmaster.pid</c>, which a PostgreSQL server keeps in its database folder while it runs: one fact a line, the
/// process first, the folder of the Unix socket fifth, the state eighth (PostgreSQL documentation, chapter "Database File
/// Layout", and src/include/utils/pidfile.h). A server that was killed leaves the file behind.
/// </summary>
internal sealed record PostmasterFile(int ProcessId, string SocketFolder, string State)
{
    public const string Name = "postmaster.pid";

    public bool IsReady => State == "ready";

    public static PostmasterFile? Read(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(cluster, Name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        string Line(int number) => lines.Length >= number ? lines[number - 1].Trim() : "";
        return int.TryParse(Line(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var process)
            ? new PostmasterFile(Math.Abs(process), Line(5), Line(8))
            : null;
    }

    /// <summary>
    /// Whether that process lives and is a server of this very folder: a server's working directory is its database
    /// folder. After a restart of the machine the number may belong to anything.
    /// </summary>
    public bool Runs(string cluster)
    {
        try
        {
            var cwd = File.ResolveLinkTarget($"/proc/{ProcessId}/cwd", returnFinalTarget: false)?.FullName;
            return cwd is not null && string.Equals(cwd, RealPath(cluster), StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether some process has the number, asked of one that does not run a server of the folder.</summary>
    public bool BelongsToAnother() => Directory.Exists($"/proc/{ProcessId}");

    /// <summary>The path as the kernel names it, with every symbolic link on the way resolved.</summary>
    private static string RealPath(string path)
    {
        var real = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            var target = new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true);
            real = target is null ? next : RealPath(target.FullName);
        }

        return real;
    }
}
