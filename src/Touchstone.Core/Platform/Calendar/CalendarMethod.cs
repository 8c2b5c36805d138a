namespace Touchstone.Core.Platform.Calendar;

/// <summary>What a calendar is to do with an appointment (RFC 5546, section 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>Show it: nobody is asked to come.</summary>
    Publish,

    /// <summary>Enter it, or change it to what it says now.</summary>
    Request,

    /// <summary>Take it out.</summary>
    Cancel,
}
