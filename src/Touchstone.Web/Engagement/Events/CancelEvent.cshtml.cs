using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Asks before an event is called off.</summary>
[Uses(typeof(GetEventWork), typeof(CancelEvent))]
public sealed class CancelEventModel : AreaPage
{
    public EventWork Shown { get; private set; } = null!;

    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new CancelEvent(id, ""), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new CancelEvent(id, Why ?? ""),
            _ =>
            {
                TempData.Announce("The event is called off, and everybody is told");
                return Redirect($"/engagement/events/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetEventWork(id), work => Shown = work);
}
