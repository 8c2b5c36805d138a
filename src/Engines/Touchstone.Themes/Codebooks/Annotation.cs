namespace Touchstone.Themes.Codebooks;

/// <summary>Words of a source that somebody marked and remarked on without giving a code.</summary>
public sealed record Annotation
{
    /// <summary>The identifier of the passage.</summary>
    public required Guid Id { get; init; }

    /// <summary>The source.</summary>
    public required Guid Source { get; init; }

    /// <summary>Where the words start, in Unicode code points.</summary>
    public required int Start { get; init; }

    /// <summary>The place after the last of them, in Unicode code points.</summary>
    public required int End { get; init; }

    /// <summary>Who marked them; null where a file does not say.</summary>
    public Guid? Coder { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The remark; empty where nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Memos about it.</summary>
    public IReadOnlyList<Guid> Memos { get; init; } = [];
}
