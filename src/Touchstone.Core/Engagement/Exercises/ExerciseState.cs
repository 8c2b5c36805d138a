namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Where an exercise stands at an instant.</summary>
public enum ExerciseState
{
    /// <summary>Being prepared; nobody outside sees it.</summary>
    Draft,

    /// <summary>Announced in public, not open yet.</summary>
    Announced,
    Open,
    Closed,

    /// <summary>Ended before its time by a decision.</summary>
    Stopped,
}
