namespace Touchstone.Core.Platform.Exports;

/// <summary>How large a file may be that somebody sends in.</summary>
/// <param name="MostRows">Rows below the headings.</param>
/// <param name="MostColumns">Columns.</param>
/// <param name="LongestField">Characters in one cell.</param>
/// <param name="MostFaults">How many faults are listed; all are counted.</param>
public sealed record CsvLimits(
    int MostRows = 100_000,
    int MostColumns = 200,
    int LongestField = 100_000,
    int MostFaults = 1_000
);
