namespace Touchstone.Core.Credentials;

/// <summary>Where one stage of a journey stands.</summary>
public enum StageState
{
    NotStarted,
    Underway,
    Done,

    /// <summary>Passed over by a recorded decision.</summary>
    Skipped,
}
