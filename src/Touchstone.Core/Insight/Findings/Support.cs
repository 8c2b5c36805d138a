using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Findings;

/// <summary>How many people a finding is supported by, and how that differs between groups, with small groups hidden.</summary>
/// <param name="People">All whose texts were gone through.</param>
/// <param name="Count">Those who said it; null where the number is hidden.</param>
public sealed record Support(int People, int? Count, ImmutableArray<Cut> Cuts)
{
    /// <summary>Fewer people than this are not shown: neither those who said it nor those who did not.</summary>
    public const int Smallest = 10;

    public Share? Share => Count is { } count && People > 0 ? Findings.Share.Of(count, People) : null;
}

/// <summary>The same by the values of one attribute.</summary>
/// <param name="Rows">Empty where the people cannot be told apart without showing few of them.</param>
public sealed record Cut(string Attribute, ImmutableArray<CutRow> Rows);

/// <param name="Value">The value; values that few people have stand together.</param>
/// <param name="Count">Null where it is hidden.</param>
public sealed record CutRow(string Value, int People, int? Count)
{
    public Share? Share => Count is { } count ? Findings.Share.Of(count, People) : null;
}
