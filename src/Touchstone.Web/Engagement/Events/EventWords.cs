using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Platform;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>What things of an event are called on pages.</summary>
public static class EventWords
{
    public static string Of(EventKind kind) => kind == EventKind.Webinar ? "Webinar" : "Roundtable";

    public static string Of(BookingState state) =>
        state switch
        {
            BookingState.Placed => "Has a place",
            BookingState.Waiting => "Waiting",
            _ => "Given up",
        };

    /// <summary>14 March 2027 at 2pm to 3:30pm; the end has its date only when that is another.</summary>
    public static string When(DateTimeOffset starts, DateTimeOffset ends) =>
        UkTime.DateOf(starts) == UkTime.DateOf(ends)
            ? $"{UkTime.Say(starts)} to {UkTime.SayTime(TimeOnly.FromDateTime(Site.InLondon(ends).DateTime))}"
            : $"{UkTime.Say(starts)} to {UkTime.Say(ends)}";

    /// <summary>What somebody who thinks of coming must know about places.</summary>
    public static string Places(int free, bool isByInvitation) =>
        isByInvitation ? "By invitation"
        : free == 0 ? "Full, with a waiting list"
        : free == 1 ? "1 place left"
        : $"{free.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)} places left";
}
