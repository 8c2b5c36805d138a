namespace Touchstone.Frameworks.Covering;

/// <summary>One row of the matrix: a target node, how it stands, and by what.</summary>
/// <param name="Target">The node of the framework.</param>
/// <param name="Status">How it stands.</param>
/// <param name="By">The mapping rows that cover it.</param>
/// <param name="Explanations">The explanations that it is covered elsewhere, kept also where something maps to it.</param>
public sealed record TargetCoverage(
    FrameworkNode Target,
    CoverageStatus Status,
    ValueList<Mapping> By,
    ValueList<CoveredElsewhere> Explanations
)
{
    /// <summary>Whether the specification itself covers the target.</summary>
    public bool IsCovered => Status is CoverageStatus.Covered or CoverageStatus.OverCovered;
}
