using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>An exercise as everybody reads it.</summary>
[Uses(typeof(GetExercise), typeof(GetExerciseWork), typeof(GetEvents))]
public sealed class ExerciseModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;
    public ImmutableArray<EventLine> Events { get; private set; } = [];
    public bool CanRun { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanRun = await May(new GetExerciseWork(id));
        var shown = await Ask(new GetExercise(id));
        if (shown.IsDone)
        {
            Shown = shown.Value;
            Events = (await Ask(new GetEvents(id))).Value;
            return Page();
        }
        // A draft has no public page; those who prepare it are led to their own.
        return CanRun && (await Ask(new GetExerciseWork(id))).IsDone
            ? LocalRedirect($"/engagement/exercises/{id}")
            : Refused(shown.Refusal);
    }
}
