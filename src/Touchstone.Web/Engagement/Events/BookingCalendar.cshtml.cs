using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement.Events;

/// <summary>The appointment of somebody who has a place.</summary>
[Uses(typeof(GetBooking))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class BookingCalendarModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(string secret)
    {
        var booking = await Ask(new GetBooking(secret));
        return !booking.IsDone ? Refused(booking.Refusal)
            : booking.Value.Calendar is { } calendar
                ? File(Encoding.UTF8.GetBytes(calendar), CalendarModel.MediaType, "event.ics")
            : NotFound();
    }
}
