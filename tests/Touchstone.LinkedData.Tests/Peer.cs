using System.Diagnostics;
using System.Text.Json;

namespace Touchstone.LinkedData.Tests;

/// <summary>Runs the npm libraries that this project's results are compared with, as child processes of Node.js.</summary>
internal static class Peer
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>Runs a script of the peers folder: JSON in by standard input, JSON out by standard output.</summary>
    public static async Task<TAnswer> AskAsync<TAnswer>(string script, object question)
    {
        var answer = await RunAsync("node", [script], await Folder.Value, JsonSerializer.Serialize(question));
        return JsonSerializer.Deserialize<TAnswer>(answer, JsonSerializerOptions.Web)!;
    }

    private static async Task<string> InstallAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Touchstone.slnx")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root!.FullName, "tests", "Touchstone.LinkedData.Tests", "peers");
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        var wanted = Path.Combine(folder, "package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(wanted))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts"], folder, "");
        }

        return folder;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {await errors}");
        }

        return await output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests compare with npm libraries and need Node.js 20 or later with npm; \"{start.FileName}\" could not be started.",
                missing
            );
        }
    }
}
