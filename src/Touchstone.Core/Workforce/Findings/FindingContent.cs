using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>The figures of a finding.</summary>
/// <param name="Counts">The few numbers that matter.</param>
/// <param name="Notes">How they were worked out, and what they leave out.</param>
public sealed record FindingContent(
    ImmutableArray<FindingCount> Counts,
    ImmutableArray<FindingTable> Tables,
    ImmutableArray<string> Notes
);

public sealed record FindingCount(string Code, string Name, decimal Value);

/// <param name="Code">Its name in files.</param>
public sealed record FindingTable(
    string Code,
    string Title,
    ImmutableArray<FindingColumn> Columns,
    ImmutableArray<ImmutableArray<FindingCell>> Rows
);

/// <param name="Code">The column's name in files: it stays the same from collection to collection.</param>
/// <param name="Meaning">What the column holds, for the dictionary of an export.</param>
public sealed record FindingColumn(string Code, string Name, string Meaning, bool IsNumber);

/// <param name="IsHidden">True where a number would point at a few people.</param>
public sealed record FindingCell(string? Text, decimal? Number, bool IsHidden)
{
    public static FindingCell Hidden { get; } = new(null, null, true);

    public static FindingCell Of(string text) => new(text, null, false);

    public static FindingCell Of(decimal? number) => new(null, number, false);

    /// <summary>The number, or nothing where it must be hidden.</summary>
    public static FindingCell Of(decimal? number, bool isHidden) => isHidden ? Hidden : Of(number);
}
