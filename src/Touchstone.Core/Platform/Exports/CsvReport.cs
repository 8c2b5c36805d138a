namespace Touchstone.Core.Platform.Exports;

/// <summary>What came of reading a file, row by row: what is good, what is not and why. Nothing has been saved yet.</summary>
/// <param name="Rows">The good rows in their order.</param>
/// <param name="RowCount">How many rows there were, good or not.</param>
/// <param name="FaultyRowCount">How many rows had a fault.</param>
/// <param name="Faults">The faults, the first ones when there are very many.</param>
/// <param name="FaultCount">How many faults there were.</param>
/// <param name="IgnoredColumns">Headings that the import does not know and passed over.</param>
public sealed record CsvReport<T>(
    IReadOnlyList<T> Rows,
    int RowCount,
    int FaultyRowCount,
    IReadOnlyList<CsvFault> Faults,
    int FaultCount,
    IReadOnlyList<string> IgnoredColumns
)
{
    /// <summary>Whether every row is good.</summary>
    public bool IsClean => FaultCount == 0;
}
