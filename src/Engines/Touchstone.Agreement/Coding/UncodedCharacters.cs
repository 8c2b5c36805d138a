namespace Touchstone.Agreement;

/// <summary>What becomes of characters to which no coder gave a code.</summary>
public enum UncodedCharacters
{
    /// <summary>They count as agreement that no code applies.</summary>
    Count,

    /// <summary>They are no units.</summary>
    LeaveOut,
}
