using System.Text;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Events;

/// <summary>The public events to come, for calendars to subscribe to.</summary>
[Uses(typeof(GetEventCalendar))]
public sealed class CalendarModel : AreaPage
{
    internal const string MediaType = "text/calendar; charset=utf-8";

    public async Task<IActionResult> OnGetAsync()
    {
        var calendar = await Ask(new GetEventCalendar());
        return calendar.IsDone
            ? File(Encoding.UTF8.GetBytes(calendar.Value), MediaType, "events.ics")
            : Refused(calendar.Refusal);
    }
}
