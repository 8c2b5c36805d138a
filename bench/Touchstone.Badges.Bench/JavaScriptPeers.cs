using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Bench;

/// <summary>The npm libraries that the tests compare with, measured by themselves in a process of their own.</summary>
internal static class JavaScriptPeers
{
    private static readonly string Folder = Path.GetFullPath(
        Path.Combine(Here(), "..", "..", "tests", "Touchstone.Badges.Tests", "peers")
    );

    /// <summary>Operations a second by name of the operation.</summary>
    internal static async Task<Dictionary<string, double>> MeasureAsync(JsonObject task)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            throw new InvalidOperationException($"Install the peers first: npm ci --ignore-scripts in {Folder}");
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
            return JsonSerializer.Deserialize<Dictionary<string, double>>(output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
