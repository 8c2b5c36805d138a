namespace Touchstone.Themes.Codebooks;

/// <summary>Codes, sources and memos that somebody put together under a name.</summary>
public sealed record NamedSet
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Codes in it.</summary>
    public IReadOnlyList<Guid> Codes { get; init; } = [];

    /// <summary>Sources in it.</summary>
    public IReadOnlyList<Guid> Sources { get; init; } = [];

    /// <summary>Memos in it.</summary>
    public IReadOnlyList<Guid> Memos { get; init; } = [];
}
