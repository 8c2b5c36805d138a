using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Says that all answers are in, and counts them.</summary>
[Uses(typeof(GetExerciseWork), typeof(CountAnswers))]
public sealed class CountModel : AreaPage
{
    public ExerciseWork Shown { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new CountAnswers(id, Seen), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new CountAnswers(id, Seen),
            _ =>
            {
                TempData.Announce("The answers have been counted");
                return Redirect($"/engagement/exercises/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetExerciseWork(id),
            work =>
            {
                Shown = work;
                ModelState.Remove(nameof(Seen));
                Seen = work.Page.Exercise.Revision;
            }
        );
}
