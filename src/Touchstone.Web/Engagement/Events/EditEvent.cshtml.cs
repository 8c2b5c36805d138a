using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Changes an event that is still to come.</summary>
[Uses(typeof(GetEventWork), typeof(ReviseEvent))]
public sealed class EditEventModel : EventForm
{
    public EventWork Shown { get; private set; } = null!;
    public override bool IsNew => false;

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The event has been changed");
                return Redirect($"/engagement/events/{id}");
            },
            () => Fill(id)
        );

    private ReviseEvent Command(Guid id) => new(id, Text, Starts, Ends, Places, Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetEventWork(id),
            work =>
            {
                Shown = work;
                if (!Redisplaying)
                {
                    Take(work.Event);
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = work.Event.Revision;
                }
            }
        );

    private void Take(Event held)
    {
        (Kind, Title, About, Venue, Joining) = held.Text;
        (StartsDate, StartsTime, StartsTurn) = LocalMoment.Of(held.StartsAt);
        (EndsDate, EndsTime, EndsTurn) = LocalMoment.Of(held.EndsAt);
        Places = held.Places;
        Seen = held.Revision;
    }
}
