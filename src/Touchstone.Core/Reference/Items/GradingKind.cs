namespace Touchstone.Core.Reference;

/// <summary>What a grading scale measures.</summary>
public enum GradingKind
{
    /// <summary>The quality of a piece of academic work.</summary>
    Academic,

    /// <summary>Whether practice meets the standard.</summary>
    Practice,

    /// <summary>How much supervision a person still needs for a piece of work.</summary>
    Entrustment,
}
