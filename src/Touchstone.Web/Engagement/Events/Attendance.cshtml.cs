using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Notes who of those with a place came.</summary>
[Uses(typeof(GetEventWork), typeof(NoteAttendance))]
public sealed class AttendanceModel : AreaPage
{
    public EventWork Shown { get; private set; } = null!;
    public IEnumerable<BookingLine> Placed => Shown.Bookings.Where(b => b.State == BookingState.Placed);

    [BindProperty]
    public List<string> Came { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("It is noted who came");
                return Redirect($"/engagement/events/{id}");
            },
            () => Fill(id)
        );

    private NoteAttendance Command(Guid id) =>
        new(id, [.. Came.Select(c => Guid.TryParse(c, out var booking) ? booking : Guid.Empty)]);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetEventWork(id),
            work =>
            {
                Shown = work;
                if (!Redisplaying)
                {
                    Came = [.. work.Bookings.Where(b => b.Came == true).Select(b => b.Id.ToString())];
                }
            }
        );
}
