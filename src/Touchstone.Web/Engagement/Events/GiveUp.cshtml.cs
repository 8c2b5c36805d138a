using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Asks before a place is given up; mail programs open links by themselves.</summary>
[Uses(typeof(GetBooking), typeof(GiveUpPlace))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class GiveUpModel : AreaPage
{
    public BookingPage Shown { get; private set; } = null!;
    public string Secret { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(string secret) => Fill(secret);

    public Task<IActionResult> OnPostAsync(string secret) =>
        Do(
            new GiveUpPlace(secret),
            _ =>
            {
                TempData.Announce("Thank you for telling us");
                return Redirect($"/events/bookings/{secret}");
            },
            () => Fill(secret)
        );

    private Task<IActionResult> Fill(string secret)
    {
        Secret = secret;
        return Show(new GetBooking(secret), page => Shown = page);
    }
}
