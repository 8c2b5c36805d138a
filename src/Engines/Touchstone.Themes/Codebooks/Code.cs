namespace Touchstone.Themes.Codebooks;

/// <summary>A code of a codebook.</summary>
public sealed record Code
{
    /// <summary>The identifier; it stays when the code is renamed or moved.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The code it stands under; null at the top.</summary>
    public Guid? Parent { get; init; }

    /// <summary>When to use it and when not; empty where nobody said.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Words of respondents that it fits.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Whether it can be given; a folder of codes cannot.</summary>
    public bool IsCodable { get; init; } = true;

    /// <summary>Its colour as #RGB or #RRGGBB; null where it has none.</summary>
    public string? Colour { get; init; }

    /// <summary>Memos about it.</summary>
    public IReadOnlyList<Guid> Memos { get; init; } = [];
}
