using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Plans an event of an exercise.</summary>
[Uses(typeof(GetExerciseWork), typeof(PlanEvent))]
public sealed class NewEventModel : EventForm
{
    public string Exercise { get; private set; } = "";
    public override bool IsNew => true;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            planned =>
            {
                TempData.Announce("The event has been planned");
                return Redirect($"/engagement/events/{planned}");
            },
            () => Fill(id)
        );

    private PlanEvent Command(Guid id) => new(id, Text, Starts, Ends, Places, IsByInvitation);

    private Task<IActionResult> Fill(Guid id) =>
        Show(new GetExerciseWork(id), work => Exercise = work.Page.Exercise.Title);
}
