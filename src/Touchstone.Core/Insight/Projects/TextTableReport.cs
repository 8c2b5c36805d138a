using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Projects;

/// <summary>What a dry run of a spreadsheet found.</summary>
/// <param name="Problem">Why the whole cannot be taken; null where nothing stands in the way but faults of rows.</param>
/// <param name="Empty">How many cells for a text are empty.</param>
/// <param name="Quotable">How many texts may be quoted.</param>
/// <param name="Pointing">How many texts seem to point at a person.</param>
public sealed record TextTableReport(
    string? Problem,
    int Rows,
    int Texts,
    int Empty,
    int Quotable,
    int FaultCount,
    ImmutableArray<RowFault> Faults,
    ImmutableArray<string> Notes,
    int Pointing
)
{
    public bool CanBeTaken => Problem is null && FaultCount == 0 && Pointing == 0;
}

/// <param name="Line">The number of the row in the file.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Message">What to do.</param>
public sealed record RowFault(int Line, string Column, string Found, string Message);
