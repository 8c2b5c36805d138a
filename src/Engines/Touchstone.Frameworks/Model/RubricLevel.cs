namespace Touchstone.Frameworks;

/// <summary>One cell of a rubric: what work at this level looks like for its criterion.</summary>
public sealed record RubricLevel
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the level, for example "merit"; null when the source gives none.</summary>
    public string? Quality { get; init; }

    /// <summary>What work at this level looks like.</summary>
    public string? Description { get; init; }

    /// <summary>Points for the level.</summary>
    public decimal? Score { get; init; }

    /// <summary>Feedback that goes with the level.</summary>
    public string? Feedback { get; init; }

    /// <summary>The order of the level, when the source gives one.</summary>
    public int? Position { get; init; }

    /// <summary>Its address; null stands for urn:uuid: and the identifier.</summary>
    public string? Uri { get; init; }

    /// <summary>When it last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>What else the source said.</summary>
    public Carried Carried { get; init; }
}
