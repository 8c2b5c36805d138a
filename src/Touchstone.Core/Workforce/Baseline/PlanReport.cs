using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>What came of looking at a spreadsheet: nothing has been taken yet.</summary>
/// <param name="Problem">Why the file as a whole cannot be read; null when it can.</param>
/// <param name="Lines">Lines below the headings that hold something.</param>
/// <param name="FaultyLines">How many of them have a fault.</param>
/// <param name="Faults">Line by line; the first ones where there are very many.</param>
/// <param name="FaultCount">How many faults there are.</param>
/// <param name="Notes">What the person should know: sheets that were not read, hidden lines, lines that repeat.</param>
/// <param name="PassedOver">Headings that the dictionary does not know.</param>
/// <param name="Totals">The sum of every column of numbers, to compare with the organisation's own.</param>
public sealed record PlanReport(
    string? Problem,
    string? Sheet,
    int Lines,
    int FaultyLines,
    ImmutableArray<PlanFault> Faults,
    int FaultCount,
    ImmutableArray<string> Notes,
    ImmutableArray<string> PassedOver,
    ImmutableArray<PlanTotal> Totals
)
{
    /// <summary>How many faults are listed; all are counted.</summary>
    public const int MostFaults = 5_000;

    /// <summary>Whether the file can be taken: as a whole or not at all, so that no line is lost on the way.</summary>
    public bool CanBeTaken => Problem is null && FaultCount == 0 && Lines > 0;

    internal static PlanReport Unreadable(string problem) => new(problem, null, 0, 0, [], 0, [], [], []);
}

/// <summary>Something wrong in one line.</summary>
/// <param name="Column">The column's name; null where the whole line is meant.</param>
/// <param name="Found">What stands in the cell, shortened.</param>
public sealed record PlanFault(int Line, string? Column, string Found, string Message);

/// <summary>The sum of a column.</summary>
public sealed record PlanTotal(string Column, decimal Sum, int Given);
