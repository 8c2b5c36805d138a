namespace Touchstone.Frameworks.Drafting;

/// <summary>One small change to a draft. Commands name nodes by lineage, so a log of them can be replayed.</summary>
public abstract record DraftCommand
{
    private protected DraftCommand() { }
}

/// <summary>Adds a node.</summary>
/// <param name="Lineage">The new node; never used before.</param>
/// <param name="Parent">The node above, or null for the top.</param>
/// <param name="Index">Its place among the children, from 0; the number of children puts it last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; not empty.</param>
public sealed record AddNode(LineageId Lineage, LineageId? Parent, int Index, NodeKind Kind, string Text) : DraftCommand
{
    /// <summary>Its code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Its short form, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Knowledge, skill or behaviour.</summary>
    public StatementKind StatementKind { get; init; }

    /// <summary>Its tier, or null.</summary>
    public string? Tier { get; init; }

    /// <summary>Its professions; empty means all.</summary>
    public ValueList<string> Professions { get; init; }

    /// <summary>Notes, or null.</summary>
    public string? Notes { get; init; }
}

/// <summary>Moves a node with its branch.</summary>
/// <param name="Lineage">The node.</param>
/// <param name="Parent">The node it comes to stand below, or null for the top.</param>
/// <param name="Index">Its place among the other children there, from 0, counted without itself.</param>
public sealed record MoveNode(LineageId Lineage, LineageId? Parent, int Index) : DraftCommand;

/// <summary>Changes the text and the short form.</summary>
/// <param name="Lineage">The node.</param>
/// <param name="Text">The new text; not empty.</param>
/// <param name="Label">The new short form; null takes it away.</param>
public sealed record RewordNode(LineageId Lineage, string Text, string? Label = null) : DraftCommand;

/// <summary>Changes the code.</summary>
/// <param name="Lineage">The node.</param>
/// <param name="Code">The new code; null takes it away.</param>
public sealed record RecodeNode(LineageId Lineage, string? Code) : DraftCommand;

/// <summary>Replaces all tags of a node.</summary>
/// <param name="Lineage">The node.</param>
/// <param name="Kind">What it is.</param>
/// <param name="StatementKind">Knowledge, skill or behaviour.</param>
/// <param name="Tier">Its tier, or null.</param>
/// <param name="Professions">Its professions; empty means all.</param>
/// <param name="Notes">Notes, or null.</param>
public sealed record RetagNode(
    LineageId Lineage,
    NodeKind Kind,
    StatementKind StatementKind = StatementKind.Unspecified,
    string? Tier = null,
    ValueList<string> Professions = default,
    string? Notes = null
) : DraftCommand;

/// <summary>Puts two or more nodes in the place of one. The first takes over its children; all take over its tags.</summary>
/// <param name="Lineage">The node that ends.</param>
/// <param name="Parts">The nodes that begin.</param>
public sealed record SplitNode(LineageId Lineage, ValueList<NodePart> Parts) : DraftCommand;

/// <summary>
/// Puts one node in the place of two or more: where the first named stood, with its tags and the children of all.
/// </summary>
/// <param name="Sources">The nodes that end; none stands above another.</param>
/// <param name="Into">The node that begins.</param>
public sealed record MergeNodes(ValueList<LineageId> Sources, NodePart Into) : DraftCommand;

/// <summary>Removes a node with its branch.</summary>
/// <param name="Lineage">The node.</param>
public sealed record DeleteNode(LineageId Lineage) : DraftCommand;

/// <summary>Adds a row to a mapping set of the draft, or replaces the row of the same identifier.</summary>
/// <param name="MappingSet">The mapping set.</param>
/// <param name="Row">The row.</param>
public sealed record MapNodes(Guid MappingSet, Mapping Row) : DraftCommand;

/// <summary>Takes a row out of a mapping set of the draft.</summary>
/// <param name="MappingSet">The mapping set.</param>
/// <param name="Row">The row.</param>
public sealed record UnmapNodes(Guid MappingSet, Guid Row) : DraftCommand;

/// <summary>Replaces what is said about the framework as a whole; identifiers stay as they are.</summary>
/// <param name="Details">The new details.</param>
public sealed record ReviseDetails(FrameworkDetails Details) : DraftCommand;

/// <summary>Adds a rubric, or replaces the one of the same identifier.</summary>
/// <param name="Rubric">The rubric.</param>
public sealed record PutRubric(Rubric Rubric) : DraftCommand;

/// <summary>Removes a rubric.</summary>
/// <param name="Rubric">Its identifier.</param>
public sealed record DeleteRubric(Guid Rubric) : DraftCommand;

/// <summary>Takes back one entry of the log, which may itself be an undo.</summary>
/// <param name="Entry">The entry.</param>
public sealed record Undo(Guid Entry) : DraftCommand;
