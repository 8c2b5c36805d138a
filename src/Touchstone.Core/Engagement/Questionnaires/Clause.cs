namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>The part of a specification that a question asks about, as it stood when the question was written.</summary>
/// <param name="Lineage">The node, the same in every version.</param>
public sealed record Clause(Guid VersionId, Guid Lineage, string Name, string Text);
