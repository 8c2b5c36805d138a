using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Somebody's own booking, by the link of a letter.</summary>
[Uses(typeof(GetBooking))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class BookingModel : AreaPage
{
    public BookingPage Shown { get; private set; } = null!;
    public string Secret { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(string secret)
    {
        Secret = secret;
        return Show(new GetBooking(secret), page => Shown = page);
    }
}
