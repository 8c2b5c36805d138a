namespace Touchstone.Frameworks;

/// <summary>A grid of criteria and levels by which work is graded.</summary>
public sealed record Rubric
{
    /// <summary>What the weights of a rubric add up to.</summary>
    public const decimal FullWeight = 100;

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The rows, in order.</summary>
    public ValueList<RubricCriterion> Criteria { get; init; }

    /// <summary>Its address; null stands for urn:uuid: and the identifier.</summary>
    public string? Uri { get; init; }

    /// <summary>When it last changed.</summary>
    public Timestamp LastChanged { get; init; }

    /// <summary>What else the source said.</summary>
    public Carried Carried { get; init; }

    /// <summary>The sum of the weights; a criterion without a weight adds nothing.</summary>
    public decimal TotalWeight => Criteria.Sum(criterion => criterion.Weight ?? 0);

    /// <summary>
    /// Makes a rubric of this house: at least one criterion, every criterion weighted above zero, weights adding up to
    /// exactly 100. An imported rubric does not pass here, because an import changes nothing it was given.
    /// </summary>
    /// <returns>The rubric, or the refusal "rubric.weights" or "rubric.empty".</returns>
    public static Result<Rubric> Compose(
        Guid id,
        string title,
        IEnumerable<RubricCriterion> criteria,
        string? description = null,
        Timestamp lastChanged = default
    )
    {
        var rubric = new Rubric
        {
            Id = id,
            Title = title,
            Description = description,
            Criteria = criteria.ToValueList(),
            LastChanged = lastChanged,
        };
        if (rubric.Criteria.IsEmpty)
        {
            return new Refusal("rubric.empty", "A rubric has at least one criterion.");
        }

        return rubric.TotalWeight == FullWeight && rubric.Criteria.All(criterion => criterion.Weight > 0)
            ? rubric
            : new Refusal(
                "rubric.weights",
                FormattableString.Invariant($"The weights add up to {rubric.TotalWeight:0.##}; they must total 100.")
            );
    }
}
