using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Shows the results to everybody.</summary>
[Uses(typeof(GetExerciseWork), typeof(ShowResults))]
public sealed class PublishResultsModel : AreaPage
{
    public ExerciseWork Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new ShowResults(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ShowResults(id),
            _ =>
            {
                TempData.Announce("The results have been published");
                return Redirect($"/exercises/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetExerciseWork(id), work => Shown = work);
}
