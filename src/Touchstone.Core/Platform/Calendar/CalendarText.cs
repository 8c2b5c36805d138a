using System.Globalization;
using System.Text;

namespace Touchstone.Core.Platform.Calendar;

/// <summary>
/// Writes appointments as iCalendar (RFC 5545). Times are written in UTC, so that no calendar has to know what Europe/London is;
/// it shows them in its own time.
/// </summary>
public static class CalendarText
{
    private const int LongestLine = 75;

    /// <summary>One appointment, to or for one person.</summary>
    /// <param name="organiser">The address that it comes from, as calendars require it of an invitation.</param>
    /// <param name="organiserName">Whose address that is.</param>
    /// <param name="attendee">Who is asked to come; null for what is only shown.</param>
    public static string Of(CalendarEntry entry, string organiser, string organiserName, string? attendee) =>
        Of([entry], entry.Method, organiser, organiserName, attendee);

    /// <summary>Several appointments to show.</summary>
    public static string Of(IEnumerable<CalendarEntry> entries, string organiser, string organiserName) =>
        Of(entries, CalendarMethod.Publish, organiser, organiserName, null);

    private static string Of(
        IEnumerable<CalendarEntry> entries,
        CalendarMethod method,
        string organiser,
        string organiserName,
        string? attendee
    )
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Touchstone//Events//EN");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", method.ToString().ToUpperInvariant());
        foreach (var entry in entries)
        {
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", entry.Uid);
            Line(text, "SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
            Line(text, "DTSTAMP", Utc(entry.Stamp));
            Line(text, "DTSTART", Utc(entry.Starts));
            Line(text, "DTEND", Utc(entry.Ends));
            Line(text, "SUMMARY", Escaped(entry.Title));
            Line(text, "DESCRIPTION", Escaped(entry.Description));
            Line(text, "LOCATION", Escaped(entry.Place));
            Line(text, "STATUS", method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED");
            if (entry.Address is { } address)
            {
                Line(text, "URL", address);
            }
            Line(text, $"ORGANIZER;CN={Quoted(organiserName)}", $"mailto:{organiser}");
            if (attendee is not null)
            {
                // They booked, and need not answer.
                Line(text, "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", $"mailto:{attendee}");
            }
            Line(text, "END", "VEVENT");
        }
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static string Utc(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, section 3.3.11.</summary>
    private static string Escaped(string text) =>
        Clean(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A parameter's value can hold neither quotation marks nor control characters (RFC 5545, section 3.2).</summary>
    private static string Quoted(string text) => $"\"{Clean(text).Replace('"', '\'').Replace('\n', ' ')}\"";

    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || c == '\t' || !char.IsControl(c)));

    /// <summary>Lines end with CRLF and are folded before they have more than 75 octets, never inside a character (section 3.1).</summary>
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
