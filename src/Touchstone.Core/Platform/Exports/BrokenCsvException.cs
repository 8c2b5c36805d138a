namespace Touchstone.Core.Platform.Exports;

/// <summary>The file cannot be read on from here. Never leaves <see cref="CsvImport"/>.</summary>
internal sealed class BrokenCsvException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
