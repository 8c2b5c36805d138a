namespace Touchstone.Frameworks;

/// <summary>
/// What a node is, in the author's own word. Frameworks disagree about the names of their layers (pillar, area, outcome,
/// descriptor ...), so the set is open; the kinds named here are the ones this library gives a meaning to in documents.
/// </summary>
/// <param name="Name">The word as written by the author; empty when the source does not say.</param>
public readonly record struct NodeKind(string Name)
{
    private readonly string? name = Name;

    /// <summary>The word as written by the author; empty when the source does not say.</summary>
    public string Name
    {
        get => name ?? "";
        init => name = value;
    }

    /// <summary>The source does not say what the node is.</summary>
    public static NodeKind Unsaid => new("");

    /// <summary>The top layer: a pillar or domain.</summary>
    public static NodeKind Domain => new("domain");

    /// <summary>A capability.</summary>
    public static NodeKind Capability => new("capability");

    /// <summary>A statement of knowledge, skill or behaviour.</summary>
    public static NodeKind Statement => new("statement");

    /// <summary>A learning outcome.</summary>
    public static NodeKind LearningOutcome => new("learning outcome");

    /// <summary>An entrustable professional activity: a unit of work that a completer can be trusted to do.</summary>
    public static NodeKind EntrustableProfessionalActivity => new("entrustable professional activity");

    /// <summary>An assessment or a method of assessment.</summary>
    public static NodeKind Assessment => new("assessment");

    /// <summary>Whether the source said nothing.</summary>
    public bool IsUnsaid => Name.Length == 0;

    /// <inheritdoc />
    public override string ToString() => Name;
}
