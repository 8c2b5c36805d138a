using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Bench;

/// <summary>The npm libraries that the tests compare with, measured by themselves in a process of their own.</summary>
internal static class JavaScriptPeers
{
    private static readonly string Folder = Path.GetFullPath(
        Path.Combine(Here(), "..", "..", "tests", "Touchstone.Badges.Tests", "peers")
    );

    /// <summary>Operations per second of processor time; 0 when the peers have no such operation.</summary>
    internal static async Task<double> MeasureAsync(string operation, JsonObject task)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            throw new InvalidOperationException($"Install the peers first: npm ci --ignore-scripts in {Folder}");
        task["operation"] = operation;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, task.ToJsonString());
            using var node = Process.Start(
                new ProcessStartInfo("node", ["--single-threaded-gc", "speed.mjs", file])
                {
                    WorkingDirectory = Folder,
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                }
            )!;
            var output = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return double.Parse(output, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
