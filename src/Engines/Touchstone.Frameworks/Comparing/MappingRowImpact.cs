namespace Touchstone.Frameworks.Comparing;

/// <summary>What a new version means for one row.</summary>
/// <param name="Row">The row as it was.</param>
/// <param name="Effect">What it means.</param>
/// <param name="Successors">What became of the node: itself, its parts, what it was merged into, or nothing.</param>
/// <param name="Changes">The edits of the node.</param>
public sealed record MappingRowImpact(
    Mapping Row,
    MappingEffect Effect,
    ValueList<FrameworkNode> Successors,
    ValueList<Change> Changes
);
