namespace Touchstone.Frameworks;

/// <summary>Which of knowledge, skill and behaviour a statement describes.</summary>
public enum StatementKind
{
    /// <summary>The author has not said.</summary>
    Unspecified,

    /// <summary>Something a person knows.</summary>
    Knowledge,

    /// <summary>Something a person can do.</summary>
    Skill,

    /// <summary>A way in which a person acts.</summary>
    Behaviour,
}
