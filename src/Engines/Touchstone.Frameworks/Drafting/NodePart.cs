namespace Touchstone.Frameworks.Drafting;

/// <summary>One of the nodes that a node is split into.</summary>
/// <param name="Lineage">The new node; never used before.</param>
/// <param name="Text">Its text.</param>
/// <param name="Code">Its code, or null.</param>
/// <param name="Label">Its short form, or null.</param>
public sealed record NodePart(LineageId Lineage, string Text, string? Code = null, string? Label = null);
