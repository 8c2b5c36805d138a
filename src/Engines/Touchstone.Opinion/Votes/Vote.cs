namespace Touchstone.Opinion;

/// <summary>What a person said about a statement. The number is the one that exports use: agree is +1.</summary>
public enum Vote
{
    /// <summary>The person disagrees.</summary>
    Disagree = -1,

    /// <summary>The person saw the statement and passed: unsure, or unwilling to say.</summary>
    Pass = 0,

    /// <summary>The person agrees.</summary>
    Agree = 1,
}
