using Spectre.Console;

namespace Touchstone.Cli.Badges;

/// <summary>What the commands end with, so that scripts can tell a bad badge from a broken run.</summary>
internal static class Exit
{
    internal const int Good = 0;
    internal const int NotGood = 1;
    internal const int CouldNotRun = 2;

    /// <summary>Says why the command could not run.</summary>
    internal static int Because(string reason)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{reason}[/]");
        return CouldNotRun;
    }

    /// <summary>Runs a command; files that cannot be read or written end it with <see cref="CouldNotRun"/>.</summary>
    internal static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return Because(fault.Message);
        }
    }
}
