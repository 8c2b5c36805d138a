namespace Touchstone.Opinion;

/// <summary>What the votes say of a statement, beyond chance.</summary>
public enum StatementVerdict
{
    /// <summary>Nothing that the votes are enough for.</summary>
    Open,

    /// <summary>Most of every group is on the same side.</summary>
    Unites,

    /// <summary>Groups differ in how many agree, by a fifth or more.</summary>
    Divides,

    /// <summary>A fifth or more pass: unclear wording, or nobody's business.</summary>
    Unclear,
}
