namespace Touchstone.Frameworks.Comparing;

/// <summary>What happened between two versions.</summary>
public enum ChangeKind
{
    /// <summary>A node, with the branch that came with it, is new.</summary>
    Added,

    /// <summary>A node, with the branch that went with it, is gone.</summary>
    Removed,

    /// <summary>The text or the short form changed.</summary>
    Reworded,

    /// <summary>The node stands below another parent.</summary>
    Moved,

    /// <summary>The code changed.</summary>
    Recoded,

    /// <summary>The node stands elsewhere among the same siblings.</summary>
    Reordered,

    /// <summary>Two or more nodes took the place of one.</summary>
    Split,

    /// <summary>One node took the place of two or more.</summary>
    Merged,

    /// <summary>Kind, knowledge/skill/behaviour, tier, professions or notes changed.</summary>
    Retagged,

    /// <summary>A row of a mapping set is new, gone or says something else.</summary>
    MappingChanged,

    /// <summary>A rubric is new, gone or says something else.</summary>
    RubricChanged,

    /// <summary>What is said about the framework as a whole changed.</summary>
    DetailsChanged,
}
