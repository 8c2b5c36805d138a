namespace Touchstone.Core.Conversations;

/// <summary>How a statement came from another.</summary>
public enum DescentKind
{
    /// <summary>The parent said the same and was given up for it.</summary>
    Merged,

    /// <summary>The parent said several things, and this is one of them.</summary>
    Split,

    /// <summary>The parent said it less clearly.</summary>
    Reworded,
}
