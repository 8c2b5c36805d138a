namespace Touchstone.Cli;

/// <summary>A command cannot do its work; the message tells the person at the terminal why.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
