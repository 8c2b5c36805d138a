namespace Touchstone.Core.Platform;

/// <summary>Which of two equal hours is meant on the day on which clocks go back.</summary>
public enum ClockTurn
{
    /// <summary>British Summer Time, before they go back.</summary>
    First,

    /// <summary>Greenwich Mean Time, after they have gone back.</summary>
    Second,
}
