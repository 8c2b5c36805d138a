namespace Touchstone.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>It ran, and all is well.</summary>
    public const int Good = 0;

    /// <summary>It ran, and what it looked at is not well.</summary>
    public const int NotGood = 1;

    /// <summary>It could not run: a wrong option, a file that is not there.</summary>
    public const int CouldNotRun = 2;
}
