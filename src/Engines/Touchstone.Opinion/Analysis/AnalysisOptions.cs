namespace Touchstone.Opinion;

/// <summary>What to analyse and how.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Where groups come from. <see cref="GroupingMode.Published"/> needs <see cref="Published"/>.</summary>
    public GroupingMode Mode { get; init; } = GroupingMode.Stable;

    /// <summary>Groups found elsewhere, for the people of the votes in their order.</summary>
    public Division? Published { get; init; }

    /// <summary>Divisions people brought with them.</summary>
    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>The least number of people a count by segment may speak of.</summary>
    public int MinimumCell { get; init; } = Opinion.MinimumCell.Default;

    /// <summary>Per person how many votes came too fast to have been thought about; null when times are not known.</summary>
    public IReadOnlyList<int>? QuickVotes { get; init; }

    /// <summary>How to look for stable groups; its seed serves everything random.</summary>
    public StableOptions Stable { get; init; } = new();
}
