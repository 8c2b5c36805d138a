using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Events;

/// <summary>An event for those who run it.</summary>
[Uses(typeof(GetEventWork), typeof(NoteAttendance))]
public sealed class RunEventModel : AreaPage
{
    public EventWork Shown { get; private set; } = null!;
    public bool CanRun { get; private set; }
    public int Waiting => Shown.Bookings.Count(b => b.State == BookingState.Waiting);

    public IEnumerable<BookingLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Bookings.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanRun = await May(new NoteAttendance(id, []));
        var page = await Show(new GetEventWork(id), work => Shown = work);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "bookings",
                ["Name", "E-mail address", "Status", "Needs", "Asked", "Came"],
                Shown.Bookings.Select(b =>
                    new object?[] { b.Name, b.Address, EventWords.Of(b.State), b.Needs, b.AskedAt, b.Came }
                )
            )
            : page;
    }
}
