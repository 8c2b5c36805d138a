using System.Collections.Immutable;

namespace Touchstone.Core.Engagement.Results;

/// <summary>A table while it is being counted: its lines, and the partitions that its cuts are made of.</summary>
/// <param name="Lines">As they are shown.</param>
/// <param name="Parts">What cuts can show: partitions in which no cell is small.</param>
/// <param name="Cells">The lines of a cut: for each, its partition and its cell there.</param>
internal sealed record CountedTable(
    string Key,
    string Text,
    int? Answered,
    bool Overlaps,
    ImmutableArray<ResultLine> Lines,
    ImmutableArray<Partition> Parts,
    ImmutableArray<(CutLine Line, int Part, int Cell)> Cells
)
{
    public bool HidesNothing => Lines.All(l => l.Count is not null);
}
