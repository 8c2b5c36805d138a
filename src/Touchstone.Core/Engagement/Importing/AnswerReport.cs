using System.Collections.Immutable;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>The dry run of a file of answers.</summary>
/// <param name="Problem">Why it cannot be read at all; null when it can.</param>
/// <param name="Faults">The first of them.</param>
/// <param name="PassedOver">Headings that are no question of the form.</param>
public sealed record AnswerReport(
    int Lines,
    int FaultyLines,
    int FaultCount,
    ImmutableArray<AnswerFault> Faults,
    ImmutableArray<string> PassedOver,
    string? Problem
)
{
    public bool CanBeTaken => Problem is null && FaultCount == 0 && Lines > 0;

    internal static AnswerReport Unreadable(string problem) => new(0, 0, 0, [], [], problem);
}

/// <param name="Found">What stands in the cell, shortened.</param>
public sealed record AnswerFault(int Line, string Column, string Found, string Message);
