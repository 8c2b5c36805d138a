using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>An exercise for those who run it: what is ready, what has come in, and what can be done now.</summary>
[Uses(typeof(GetExerciseWork), typeof(DecideCourse))]
public sealed class WorkModel : AreaPage
{
    public ExerciseWork Shown { get; private set; } = null!;
    public bool CanDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanDecide = await May(new DecideCourse(id, "", null, null, "", "", 0));
        return await Show(new GetExerciseWork(id), work => Shown = work);
    }
}
