using System.Diagnostics;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>What a command that ran to its end said.</summary>
internal sealed record Output(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;

    public string LastLine =>
        Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
        ?? $"exit code {ExitCode}";

    public static async Task<Output> OfAsync(ProcessStartInfo command, CancellationToken ct)
    {
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        using var process = Process.Start(command)!;
        try
        {
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync(ct);
            var complained = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Output(process.ExitCode, await said + await complained);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
