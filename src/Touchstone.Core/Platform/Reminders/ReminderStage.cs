namespace Touchstone.Core.Platform.Reminders;

/// <summary>When somebody is reminded of something: the number is the days that are left.</summary>
public enum ReminderStage
{
    /// <summary>The day after it was due.</summary>
    Late = -1,
    Soon = 3,
    Early = 14,
}
