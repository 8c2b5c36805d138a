using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Writes down what was said at an event.</summary>
[Uses(typeof(GetEventWork), typeof(WriteEventNotes))]
public sealed class EventNotesModel : AreaPage
{
    public EventWork Shown { get; private set; } = null!;

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public bool IsPublic { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The notes are saved");
                return Redirect($"/engagement/events/{id}");
            },
            () => Fill(id)
        );

    private WriteEventNotes Command(Guid id) => new(id, Notes ?? "", IsPublic, Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetEventWork(id),
            work =>
            {
                Shown = work;
                if (!Redisplaying)
                {
                    Notes = work.Event.Notes;
                    IsPublic = work.Event.NotesPublicAt is not null;
                    Seen = work.Event.Revision;
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = work.Event.Revision;
                }
            }
        );
}
