namespace Touchstone.Frameworks;

/// <summary>
/// A typed link as an exchange format states it. The tree itself is not kept as associations; what a source said about the
/// link between a node and its parent is kept on the node (<see cref="FrameworkNode.ParentLink"/>).
/// </summary>
public sealed record Association
{
    /// <summary>The identifier of the link.</summary>
    public required Guid Id { get; init; }

    /// <summary>The type, as written by the source: one of <see cref="AssociationType"/> or an extension.</summary>
    public required string Type { get; init; }

    /// <summary>Where the link starts.</summary>
    public required AssociationEnd Origin { get; init; }

    /// <summary>Where the link ends.</summary>
    public required AssociationEnd Destination { get; init; }

    /// <summary>The link's own address; null stands for urn:uuid: and the identifier.</summary>
    public string? Uri { get; init; }

    /// <summary>The order among links of the same parent, when the source gives one.</summary>
    public int? Sequence { get; init; }

    /// <summary>Notes about the link.</summary>
    public string? Notes { get; init; }

    /// <summary>When the link last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>What else the source said.</summary>
    public Carried Carried { get; init; }
}
