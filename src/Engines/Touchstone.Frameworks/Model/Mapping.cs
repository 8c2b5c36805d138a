namespace Touchstone.Frameworks;

/// <summary>One row of a mapping set: this node stands to that node in this way, said by somebody for a reason.</summary>
public sealed record Mapping
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The node of the mapped specification.</summary>
    public required NodePin From { get; init; }

    /// <summary>The node of the framework it is mapped to.</summary>
    public required NodePin To { get; init; }

    /// <summary>How the two stand to each other.</summary>
    public required MappingRelation Relation { get; init; }

    /// <summary>Why.</summary>
    public string? Rationale { get; init; }

    /// <summary>Who says so.</summary>
    public string? Author { get; init; }

    /// <summary>How sure the author is, from 0 to 1; null when unsaid.</summary>
    public decimal? Confidence
    {
        get;
        init =>
            field = value is < 0 or > 1
                ? throw new ArgumentOutOfRangeException(nameof(value), value, "Confidence runs from 0 to 1.")
                : value;
    }

    /// <summary>When it was said.</summary>
    public Timestamp LastChanged { get; init; }
}
