using System.CommandLine;

namespace Touchstone.Cli;

/// <summary>The one way in which commands run: what stops them becomes a sentence and an exit code.</summary>
internal static class Running
{
    public static void Runs(this Command command, Func<ParseResult, TextWriter, CancellationToken, Task<int>> action) =>
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    return await action(parsed, parsed.InvocationConfiguration.Output, cancellationToken);
                }
                catch (Exception fault)
                    when (fault is CannotRunException or IOException or UnauthorizedAccessException or FormatException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
                    return ExitCodes.CouldNotRun;
                }
            }
        );
}
