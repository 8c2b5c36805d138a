using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Events;

/// <summary>The events that everybody can know of.</summary>
[Uses(typeof(GetEvents))]
public sealed class EventsModel : AreaPage
{
    public ImmutableArray<EventLine> Lines { get; private set; } = [];

    public IEnumerable<EventLine> Past
    {
        get
        {
            var paging = Paging.Of(Request);
            return Lines.Where(l => !l.IsToCome).Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await Show(new GetEvents(), lines => Lines = lines);
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "events",
                ["Title", "Exercise", "Kind", "Starts", "Ends", "Where", "Places left", "By invitation", "Not held"],
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Title,
                        l.Exercise,
                        EventWords.Of(l.Kind),
                        l.StartsAt,
                        l.EndsAt,
                        l.Venue,
                        l.Free,
                        l.IsByInvitation,
                        l.IsCancelled,
                    }
                )
            )
            : page;
    }
}
