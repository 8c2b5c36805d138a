using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>An exercise for those who run it: what is ready, what has come in, and what can be done now.</summary>
[Uses(typeof(GetExerciseWork), typeof(DecideCourse), typeof(AddMaterial), typeof(GetEvents))]
public sealed class WorkModel : AreaPage
{
    public ExerciseWork Shown { get; private set; } = null!;
    public ImmutableArray<EventLine> Events { get; private set; } = [];
    public bool CanDecide { get; private set; }

    /// <summary>Whether they prepare it, and do not only look on.</summary>
    public bool CanRun { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanDecide = await May(new DecideCourse(id, "", null, null, "", "", 0));
        CanRun = await May(new AddMaterial(id, null, "", "", null));
        Events = (await Ask(new GetEvents(id))).Value;
        return await Show(new GetExerciseWork(id), work => Shown = work);
    }
}
