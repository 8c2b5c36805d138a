namespace Touchstone.Core.Insight.Sources;

/// <summary>How many texts stand in a place, and how many of them an analysis has.</summary>
/// <param name="There">How many can be taken.</param>
/// <param name="Quotable">How many of them may be quoted.</param>
/// <param name="New">How many of them are not in the analysis.</param>
/// <param name="Gone">How many texts of the analysis stand there no longer, or may no longer be quoted.</param>
/// <param name="Pointing">How many stay outside, because they seem to point at a person.</param>
internal sealed record GivenCounts(int There, int Quotable, int New, int Gone, int Pointing);
