namespace Touchstone.Frameworks;

/// <summary>What is said about a framework version as a whole.</summary>
public sealed record FrameworkDetails
{
    /// <summary>The framework through all its versions.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>This version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The version's number or name, for example "2.0"; null when the source gives none.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The state in the words of CASE's adoptionStatus ("Draft", "Adopted", "Deprecated", "Private Draft"); null when unsaid.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>Who made it. CASE requires a creator; an empty text says that none is known.</summary>
    public string Creator { get; init; } = "";

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where the publisher's own copy stands.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Notes for readers.</summary>
    public string? Notes { get; init; }

    /// <summary>A statement of the terms of use for people; machine-readable licences are carried as definitions.</summary>
    public string? LicenceStatement { get; init; }

    /// <summary>The permanent address of this version; null stands for urn:uuid: and the version id.</summary>
    public string? Uri { get; init; }

    /// <summary>When the version last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>The professions the whole framework is for, in the author's order.</summary>
    public ValueList<string> Professions { get; init; }

    /// <summary>The tiers, levels or stages that nodes may carry, lowest first.</summary>
    public ValueList<string> Tiers { get; init; }

    /// <summary>What the layers are called, top first.</summary>
    public ValueList<Layer> Layers { get; init; }

    /// <summary>Prose before and after the tree.</summary>
    public ValueList<Section> Sections { get; init; }

    /// <summary>What else the source said.</summary>
    public Carried Carried { get; init; }

    /// <summary>The permanent address, never null.</summary>
    public string Address => Uri ?? $"urn:uuid:{VersionId}";
}
