namespace Touchstone.Themes.Codebooks;

/// <summary>A respondent, or whatever else sources belong to.</summary>
public sealed record Case
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<VariableValue> Values { get; init; } = [];

    /// <summary>Its sources.</summary>
    public IReadOnlyList<Guid> Sources { get; init; } = [];

    /// <summary>Passages of other sources that belong to it.</summary>
    public IReadOnlyList<Guid> Passages { get; init; } = [];

    /// <summary>Codes that the case as a whole has.</summary>
    public IReadOnlyList<Guid> Codes { get; init; } = [];
}
