using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Changes what the exercise says of itself.</summary>
[Uses(typeof(GetExerciseWork), typeof(DescribeExercise))]
public sealed class EditExerciseModel : AreaPage
{
    [BindProperty]
    public ExerciseForm Form { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("What people read has been saved");
                return Redirect($"/engagement/exercises/{id}");
            },
            () => Fill(id),
            nameof(Form)
        );

    private DescribeExercise Command(Guid id) => new(id, Form.Said(), Form.MinimumCell, Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetExerciseWork(id),
            work =>
            {
                var exercise = work.Page.Exercise;
                if (!Redisplaying)
                {
                    Form = ExerciseForm.Of(exercise.Text);
                    Form.MinimumCell = exercise.MinimumCell;
                    Seen = exercise.Revision;
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = exercise.Revision;
                }
            }
        );
}
