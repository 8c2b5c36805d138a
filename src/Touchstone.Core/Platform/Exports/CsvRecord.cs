namespace Touchstone.Core.Platform.Exports;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without quotation marks.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
