namespace Touchstone.Web.Look.Components;

/// <summary>How far a stage has come, as the map shows it.</summary>
public enum JourneyState
{
    Next,
    Now,
    Done,

    /// <summary>Passed over by a recorded decision.</summary>
    Skipped,
}
