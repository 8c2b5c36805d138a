using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.News;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.News;

/// <summary>Where the link leads that stops the letters about an exercise.</summary>
[Uses(typeof(StopExerciseNews))]
public sealed class StopExerciseNewsModel : AreaPage
{
    private Guid exercise;
    private bool isDone;

    public StopLetters Letters =>
        new(
            isDone,
            OutOfOrder,
            "this consultation",
            "The address that you left for them",
            "Answers and registrations stay as they are.",
            $"/exercises/{exercise}",
            "What it was about"
        );

    public IActionResult OnGet(Guid id)
    {
        exercise = id;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string secret)
    {
        exercise = id;
        return Do(
            new StopExerciseNews(id, secret),
            _ =>
            {
                isDone = true;
                return Page();
            },
            () => Task.FromResult<IActionResult>(Page())
        );
    }
}
