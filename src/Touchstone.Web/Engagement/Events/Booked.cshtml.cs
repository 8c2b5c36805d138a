using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Events;

/// <summary>What happens after somebody has booked.</summary>
[Uses(typeof(GetEvent))]
public sealed class BookedModel : AreaPage
{
    public EventPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetEvent(id), page => Shown = page);
}
