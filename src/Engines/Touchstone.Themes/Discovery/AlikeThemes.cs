namespace Touchstone.Themes.Discovery;

/// <summary>Two themes of a list that may be one.</summary>
/// <param name="First">The number of the one.</param>
/// <param name="Second">The number of the other, higher.</param>
/// <param name="Similarity">Cosine of their mean term weights, 0 to 1.</param>
/// <param name="Overlap">Share of the responses near either that are near both (Jaccard), 0 to 1.</param>
public sealed record AlikeThemes(int First, int Second, double Similarity, double Overlap);
