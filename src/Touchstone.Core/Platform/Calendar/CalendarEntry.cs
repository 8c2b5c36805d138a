namespace Touchstone.Core.Platform.Calendar;

/// <summary>An appointment as calendars take it (RFC 5545), with what has become of it (RFC 5546).</summary>
/// <param name="Uid">Names the appointment for ever. Calendars know by it what an update or a cancellation is about.</param>
/// <param name="Sequence">Grows with every change; calendars ignore what is older than what they have.</param>
/// <param name="Method">What the recipient's calendar is to do.</param>
/// <param name="Stamp">When this was written.</param>
/// <param name="Address">A page about it, or null.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    CalendarMethod Method,
    string Title,
    string Description,
    string Place,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    DateTimeOffset Stamp,
    string? Address = null
);
