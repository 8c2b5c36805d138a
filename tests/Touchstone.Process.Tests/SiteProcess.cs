using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>The real site as a process of its own, as <c>touchstone serve</c> runs it.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(2);

    private readonly System.Diagnostics.Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<Uri?> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Programme(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        process = System.Diagnostics.Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetResult(null);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where the site answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public int Id => process.Id;

    /// <summary>Everything it wrote to its standard output and error.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Starts a site at a free port and waits until it is ready. Limits on how often one may ask are lifted.</summary>
    public static async Task<SiteProcess> StartAsync(CancellationToken ct, params IEnumerable<string> arguments)
    {
        var site = new SiteProcess([
            "--urls=http://127.0.0.1:0",
            "--Security:RequestsPerMinute=1000000",
            "--Security:PublicFormsPerMinute=1000000",
            "--Security:SignInsPerMinute=1000000",
            .. arguments,
        ]);
        var found = await site.address.Task.WaitAsync(StartLimit, ct);
        if (found is null)
        {
            await site.process.WaitForExitAsync(ct);
            throw new InvalidOperationException($"The site ended with {site.process.ExitCode}: {site.Said}");
        }

        site.Address = found;
        return site;
    }

    /// <summary>Runs a site that is expected to refuse to start.</summary>
    /// <returns>Its exit code and what it said.</returns>
    public static async Task<(int ExitCode, string Said)> RefusedAsync(
        CancellationToken ct,
        params IEnumerable<string> arguments
    )
    {
        await using var site = new SiteProcess(arguments);
        await site.process.WaitForExitAsync(ct).WaitAsync(StartLimit, ct);
        return (site.process.ExitCode, site.Said);
    }

    /// <summary>Starts a site and kills it after a while, whatever it is at then.</summary>
    public static async Task StartAndKillAsync(TimeSpan after, params IEnumerable<string> arguments)
    {
        await using var site = new SiteProcess(["--urls=http://127.0.0.1:0", .. arguments]);
        await Task.Delay(after);
    }

    /// <summary>As pulling the plug of the site alone: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(EndLimit);
    }

    /// <summary>Asks it to end: <c>INT</c> as Ctrl-C does, <c>TERM</c> as a supervisor does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(string signal = "TERM")
    {
        using var kill = System.Diagnostics.Process.Start(
            "kill",
            [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(EndLimit);
        return process.ExitCode;
    }

    /// <summary>Waits until it ends of its own accord.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await process.WaitForExitAsync().WaitAsync(EndLimit);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
        }

        if (ReadyLine().Match(line) is { Success: true } ready)
        {
            address.TrySetResult(new Uri(ready.Groups[1].Value));
        }
    }

    /// <summary>The site built beside these tests, in the same configuration.</summary>
    private static string Programme()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        return Repository.Folder("artifacts", "bin", "Touchstone.Web", configuration, "Touchstone.Web.dll");
    }

    [GeneratedRegex("Touchstone is ready at (http://[0-9.:]+)")]
    private static partial Regex ReadyLine();
}
