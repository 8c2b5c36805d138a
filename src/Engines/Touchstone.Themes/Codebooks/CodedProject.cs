namespace Touchstone.Themes.Codebooks;

/// <summary>Sources with the codes that people gave them, and all that belongs to the work.</summary>
public sealed record CodedProject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who made it; null where a file does not say.</summary>
    public Guid? Creator { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who codes.</summary>
    public IReadOnlyList<Coder> Coders { get; init; } = [];

    /// <summary>The codebook: every code once, a parent before its children, brothers in their order.</summary>
    public IReadOnlyList<Code> Codes { get; init; } = [];

    /// <summary>What may be known of respondents.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>Respondents.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];

    /// <summary>The texts.</summary>
    public IReadOnlyList<CodedSource> Sources { get; init; } = [];

    /// <summary>The codings.</summary>
    public IReadOnlyList<Coding> Codings { get; init; } = [];

    /// <summary>Passages with a remark and no code.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Memos.</summary>
    public IReadOnlyList<Memo> Memos { get; init; } = [];

    /// <summary>Sets.</summary>
    public IReadOnlyList<NamedSet> Sets { get; init; } = [];

    /// <summary>Memos about the project as a whole.</summary>
    public IReadOnlyList<Guid> ProjectMemos { get; init; } = [];

    /// <summary>How deep a code stands, 1 at the top.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public int DepthOf(Guid code)
    {
        var byId = Codes.ToDictionary(c => c.Id);
        if (!byId.TryGetValue(code, out var at))
        {
            throw new ArgumentException("There is no such code.", nameof(code));
        }

        var depth = 1;
        while (at.Parent is { } parent && byId.TryGetValue(parent, out at) && depth <= byId.Count)
        {
            depth++;
        }

        return depth;
    }
}
