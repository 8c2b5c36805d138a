using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Events;

/// <summary>An event as everybody reads it.</summary>
[Uses(typeof(GetEvent), typeof(GetEventWork))]
public sealed class EventModel : AreaPage
{
    public EventPage Shown { get; private set; } = null!;
    public bool CanRun { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanRun = await May(new GetEventWork(id));
        return await Show(new GetEvent(id), page => Shown = page);
    }
}
