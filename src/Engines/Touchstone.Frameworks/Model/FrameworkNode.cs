namespace Touchstone.Frameworks;

/// <summary>One node of a framework version: a domain, capability, statement, outcome, activity or assessment.</summary>
public sealed record FrameworkNode
{
    /// <summary>What never changes about the node.</summary>
    public required LineageId Lineage { get; init; }

    /// <summary>The identifier of the node as it stands in this version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The node above, or null for a node at the top.</summary>
    public LineageId? Parent { get; init; }

    /// <summary>What the node is, in the author's word.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>The printed code ("2.11", "17.c"), or null. A code means nothing outside its framework version.</summary>
    public string? Code { get; init; }

    /// <summary>A short form of the text for lists and headings, or null.</summary>
    public string? Label { get; init; }

    /// <summary>The full text.</summary>
    public required string Text { get; init; }

    /// <summary>Knowledge, skill or behaviour.</summary>
    public StatementKind StatementKind { get; init; }

    /// <summary>The tier, level or career stage the node is for, or null.</summary>
    public string? Tier { get; init; }

    /// <summary>The professions the node is for; empty means all of them.</summary>
    public ValueList<string> Professions { get; init; }

    /// <summary>Notes for readers, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The permanent address of the node in this version; null stands for urn:uuid: and the version id.</summary>
    public string? Uri { get; init; }

    /// <summary>When the node last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>
    /// The lineages, nearest first, that this node was split out of or merged from, through all versions. A comparison reads
    /// splits and merges from here.
    /// </summary>
    public ValueList<LineageId> DerivedFrom { get; init; }

    /// <summary>
    /// True when the source lists the node but gives it no place in the tree. It stands at the top so that nobody overlooks
    /// it; an export does not invent a parent for it.
    /// </summary>
    public bool IsUnplaced { get; init; }

    /// <summary>What a source said about the link to the parent, or null when the tree alone says it.</summary>
    public Association? ParentLink { get; init; }

    /// <summary>What else the source said about the node.</summary>
    public Carried Carried { get; init; }

    /// <summary>The permanent address, never null.</summary>
    public string Address => Uri ?? $"urn:uuid:{VersionId}";

    /// <summary>The label when there is one, otherwise the text.</summary>
    public string ShortText => Label ?? Text;

    /// <summary>Code and short text, as a reader would say it.</summary>
    public override string ToString() => Code is null ? ShortText : $"{Code} {ShortText}";
}
