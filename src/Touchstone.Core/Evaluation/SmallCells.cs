using System.Collections.Immutable;

namespace Touchstone.Core.Evaluation;

/// <summary>
/// Keeps small groups of people out of published figures. A cell of one to four is hidden, and with it every total that it
/// is part of: what is left cannot be subtracted from anything to find it.
/// </summary>
public static class SmallCells
{
    /// <summary>The smallest group that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>The count, or null where it would point at a few people.</summary>
    public static int? Hide(int count) => count is > 0 and < Smallest ? null : count;

    /// <summary>The total of cells, or null where one of them is hidden.</summary>
    public static int? Total(IEnumerable<int?> cells)
    {
        var all = cells.ToImmutableArray();
        return all.Contains(null) ? null : all.Sum();
    }
}
