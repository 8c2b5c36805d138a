namespace Touchstone.Agreement;

/// <summary>A panel that is not made up as it should be.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Requirement">What was asked for.</param>
/// <param name="Missing">How many are missing.</param>
/// <param name="Reason">Why: nobody without a conflict would do, or all who would are needed elsewhere at even loads.</param>
public sealed record UnmetRequirement(string Submission, PanelRequirement Requirement, int Missing, string Reason);
