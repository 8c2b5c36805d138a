using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Takes a place at an event, or a turn in its queue.</summary>
[Uses(typeof(GetEvent), typeof(BookPlace))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class BookModel : AreaPage
{
    public EventPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Invitation { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new BookPlace(id, Name ?? "", Address ?? "", Needs ?? "", Invitation),
            _ => Redirect($"/events/{id}/booked"),
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetEvent(id, Invitation),
            page =>
            {
                Shown = page;
                if (!Redisplaying)
                {
                    Name ??= page.Name;
                    Address ??= page.Address;
                }
            }
        );
}
