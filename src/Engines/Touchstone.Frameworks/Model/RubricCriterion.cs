namespace Touchstone.Frameworks;

/// <summary>One row of a rubric: a criterion with its weight and its levels.</summary>
public sealed record RubricCriterion
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The criterion's name.</summary>
    public string? Category { get; init; }

    /// <summary>What the criterion is about.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The share of the criterion. Rubrics written here use per cent and total 100; imported ones keep what they had.
    /// </summary>
    public decimal? Weight { get; init; }

    /// <summary>The order of the criterion, when the source gives one.</summary>
    public int? Position { get; init; }

    /// <summary>The node that the criterion assesses, or null.</summary>
    public AssociationEnd? Node { get; init; }

    /// <summary>The levels, lowest or highest first as the author wrote them.</summary>
    public ValueList<RubricLevel> Levels { get; init; }

    /// <summary>Its address; null stands for urn:uuid: and the identifier.</summary>
    public string? Uri { get; init; }

    /// <summary>When it last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>What else the source said.</summary>
    public Carried Carried { get; init; }
}
