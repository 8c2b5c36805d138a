namespace Touchstone.Frameworks;

/// <summary>
/// The author's explanation that a node of the target framework is met by other provision, so that its absence from the
/// specification is meant.
/// </summary>
/// <param name="To">The node of the target framework.</param>
/// <param name="Explanation">Where and how it is met.</param>
/// <param name="Author">Who says so, or null.</param>
public sealed record CoveredElsewhere(NodePin To, string Explanation, string? Author = null);
