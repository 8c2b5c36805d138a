using System.Diagnostics;

namespace Touchstone.Testing;

/// <summary>The npm packages that tests need, installed when they are not there yet.</summary>
public static class NpmPackages
{
    /// <summary>Installs the packages of the repository root; nothing happens when they are up to date.</summary>
    public static Task EnsureRootAsync(CancellationToken ct) =>
        RunAsync(Repository.Folder("scripts", "npm-packages"), [], Repository.Root, ct);

    /// <summary>Installs the packages named by the <c>package-lock.json</c> in <paramref name="folder"/> when they are missing.</summary>
    public static async Task EnsureAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, ct);
        }
    }

    private static async Task RunAsync(string program, string[] arguments, string folder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException(
                $"{program} could not be started ({e.Message}). These tests need Node.js with npm.",
                e
            );
        }

        using (process)
        {
            var said = process.StandardOutput.ReadToEndAsync(ct);
            var complained = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{program} in {folder} ended with {process.ExitCode}:\n{await said}{await complained}"
                );
            }
        }
    }
}
