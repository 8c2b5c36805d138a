namespace Touchstone.Frameworks;

/// <summary>A mapping between two framework versions, an object of its own with its own identity and authors.</summary>
public sealed record MappingSet
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The version whose nodes are mapped.</summary>
    public required VersionPin From { get; init; }

    /// <summary>The version they are mapped to.</summary>
    public required VersionPin To { get; init; }

    /// <summary>The rows, in the author's order.</summary>
    public ValueList<Mapping> Rows { get; init; }

    /// <summary>Target nodes that other provision meets, each with its explanation.</summary>
    public ValueList<CoveredElsewhere> Elsewhere { get; init; }

    /// <summary>When the set last changed.</summary>
    public Timestamp LastChanged { get; init; }
}
