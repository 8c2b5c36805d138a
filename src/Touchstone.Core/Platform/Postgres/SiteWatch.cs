using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// A shell that does nothing but wait for this process to be gone, however it went, and then asks the server to end: the
/// site holds the other end of its standard input, and the kernel closes that even after <c>kill -9</c>. Without it a killed
/// site would leave a database server running until somebody noticed.
/// </summary>
internal sealed class SiteWatch : IDisposable
{
    // The process number is compared with the server's own file first, for numbers are used again.
    private const string Script = """
        cd /
        trap '' HUP INT TERM
        exec >/dev/null 2>&1
        read -r nothing
        [ "$(head -n 1 "$1")" = "$2" ] && kill -INT "$2"
        """;

    private readonly Process shell;

    private SiteWatch(Process shell) => this.shell = shell;

    public static SiteWatch Over(int serverProcess, string cluster)
    {
        var number = serverProcess.ToString(CultureInfo.InvariantCulture);
        var command = new ProcessStartInfo(
            "setsid",
            ["sh", "-c", Script, "touchstone-watch", Path.Combine(cluster, PostmasterFile.Name), number]
        )
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        return new SiteWatch(Process.Start(command)!);
    }

    /// <summary>Ends the watch without touching the server.</summary>
    public void Dispose()
    {
        try
        {
            shell.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        shell.Dispose();
    }
}
