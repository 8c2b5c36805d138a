using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.News;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement.News;

/// <summary>Leaves an address to be told what comes of an exercise, apart from all answering.</summary>
[Uses(typeof(GetExercise), typeof(AskForExerciseNews))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AskForNewsModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;
    public bool IsDone { get; private set; }

    /// <summary>All has been published.</summary>
    public bool IsOver => Shown.Exercise.Latest == NewsIssue.Responses;

    [BindProperty]
    public string? Address { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, bool asked = false)
    {
        IsDone = asked;
        return Fill(id);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new AskForExerciseNews(id, Address ?? ""),
            _ => Redirect($"/exercises/{id}/news?asked=true"),
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetExercise(id), page => Shown = page);
}
