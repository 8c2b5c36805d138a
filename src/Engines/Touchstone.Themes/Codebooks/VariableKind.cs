namespace Touchstone.Themes.Codebooks;

/// <summary>What values a variable has; the six kinds of REFI-QDA.</summary>
public enum VariableKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Float,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment.</summary>
    DateTime,
}
