namespace Touchstone.Core.Platform.Sheets;

/// <summary>The file cannot be read further; the message says why, in words for the person who sent it.</summary>
internal sealed class BrokenSheetException(string message, int? line = null) : Exception(message)
{
    public int? Line { get; } = line;
}
