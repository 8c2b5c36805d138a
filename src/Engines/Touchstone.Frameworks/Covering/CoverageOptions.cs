namespace Touchstone.Frameworks.Covering;

/// <summary>What counts as covered.</summary>
public sealed record CoverageOptions
{
    /// <summary>A target that more than this many nodes map to is over-covered; 5 unless told.</summary>
    public int OverCoveredAbove { get; init; } = 5;

    /// <summary>The kinds of target nodes that the matrix has rows for; empty means the leaves of the framework.</summary>
    public ValueList<NodeKind> TargetKinds { get; init; }

    /// <summary>
    /// Whether a row that maps to a branch (say, a whole pillar) covers every target below it. Off unless told: a mapping at
    /// a branch says little about each of its leaves.
    /// </summary>
    public bool BranchRowsCoverLeaves { get; init; }
}
