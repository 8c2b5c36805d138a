namespace Touchstone.Frameworks.Covering;

/// <summary>How a node of the target framework stands to a specification.</summary>
public enum CoverageStatus
{
    /// <summary>At least one node of the specification maps to it.</summary>
    Covered,

    /// <summary>Nothing maps to it, and the author has explained which other provision meets it.</summary>
    CoveredElsewhere,

    /// <summary>Nothing maps to it and nobody has explained why.</summary>
    Gap,

    /// <summary>More nodes map to it than the limit allows: the specification may repeat itself.</summary>
    OverCovered,
}
