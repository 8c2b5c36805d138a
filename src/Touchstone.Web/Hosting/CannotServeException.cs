namespace Touchstone.Web.Hosting;

/// <summary>The site cannot start for a reason that whoever starts it can mend; the message says which and how.</summary>
public sealed class CannotServeException(string words, int exitCode = CannotServeException.CannotStart)
    : Exception(words)
{
    public const int CannotStart = 1;
    public const int WrongCommand = 2;

    public int ExitCode { get; } = exitCode;
}
