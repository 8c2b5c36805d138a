namespace Touchstone.Frameworks.Covering;

/// <summary>A node of the specification and what it maps to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Rows">Its mapping rows, in the mapping's order.</param>
public sealed record SourceCoverage(FrameworkNode Node, ValueList<Mapping> Rows);
