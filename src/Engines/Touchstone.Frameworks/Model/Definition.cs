namespace Touchstone.Frameworks;

/// <summary>A definition that nodes and associations of a version refer to: a subject, an item type, a licence ...</summary>
public sealed record Definition
{
    /// <summary>Which kind of definition it is.</summary>
    public required DefinitionKind Kind { get; init; }

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; null stands for urn:uuid: and the identifier.</summary>
    public string? Uri { get; init; }

    /// <summary>When it last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>What else the source said: description, hierarchyCode, typeCode, licenseText, keywords, extensions.</summary>
    public Carried Carried { get; init; }
}
