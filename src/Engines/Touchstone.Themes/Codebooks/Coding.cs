namespace Touchstone.Themes.Codebooks;

/// <summary>A code that somebody gave to words of a source.</summary>
public sealed record Coding
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The identifier of the passage, which REFI-QDA calls a selection.</summary>
    public required Guid PassageId { get; init; }

    /// <summary>The source.</summary>
    public required Guid Source { get; init; }

    /// <summary>Where the words start, in Unicode code points.</summary>
    public required int Start { get; init; }

    /// <summary>The place after the last of them, in Unicode code points. The whole response is coded from 0 to its length.</summary>
    public required int End { get; init; }

    /// <summary>The code.</summary>
    public required Guid Code { get; init; }

    /// <summary>Who gave it; null where a file does not say.</summary>
    public Guid? Coder { get; init; }

    /// <summary>Where it comes from.</summary>
    public CodingOrigin Origin { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What the coder remarked on it; empty where nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Memos about it.</summary>
    public IReadOnlyList<Guid> Memos { get; init; } = [];
}
