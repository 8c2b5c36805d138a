using System.Diagnostics;
using System.Text;
using Touchstone.Testing;

namespace Touchstone.Web.Tests;

/// <summary>Programs that nobody on this project wrote: they read what we write, and say what they understood.</summary>
internal static class NodePeer
{
    private static readonly string Folder = Repository.Folder("tests", "Touchstone.Web.Tests", "peers");

    /// <param name="script">One of the scripts beside the packages.</param>
    /// <returns>What it printed. It must end well.</returns>
    public static async Task<string> Ask(string script, string input, CancellationToken cancel)
    {
        await NpmPackages.EnsureAsync(Folder, cancel);
        using var node = Process.Start(
            new ProcessStartInfo("node", script)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        await node.StandardInput.WriteAsync(input.AsMemory(), cancel);
        node.StandardInput.Close();
        var complaint = node.StandardError.ReadToEndAsync(cancel);
        var said = await node.StandardOutput.ReadToEndAsync(cancel);
        await node.WaitForExitAsync(cancel);
        node.ExitCode.ShouldBe(0, await complaint);
        return said;
    }
}
