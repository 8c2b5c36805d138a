namespace Touchstone.Frameworks.Covering;

/// <summary>How the targets below one branch of the framework stand.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Targets">How many targets stand below it.</param>
/// <param name="Covered">How many of them the specification covers, over-covered ones included.</param>
/// <param name="CoveredElsewhere">How many are explained.</param>
/// <param name="Gaps">How many are neither.</param>
/// <param name="OverCovered">How many are covered more often than the limit allows.</param>
public sealed record BranchCoverage(
    FrameworkNode Branch,
    int Targets,
    int Covered,
    int CoveredElsewhere,
    int Gaps,
    int OverCovered
);
