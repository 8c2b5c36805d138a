using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Asks whether a trainee is really to be taken out of the planner.</summary>
[Uses(typeof(GetSupervision), typeof(RemoveTrainee))]
public sealed class RemoveTraineeModel : AreaPage
{
    public string Label { get; private set; } = "";
    public Guid Organisation { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid trainee) =>
        ShowForm(new RemoveTrainee(id, trainee), () => Fill(id, trainee));

    public Task<IActionResult> OnPostAsync(Guid id, Guid trainee) =>
        Do(
            new RemoveTrainee(id, trainee),
            _ =>
            {
                TempData.Announce("The trainee has been taken out of the planner");
                return Redirect($"/workforce/toolkit/{id}/supervision");
            },
            () => Fill(id, trainee)
        );

    private async Task<IActionResult> Fill(Guid id, Guid trainee)
    {
        var page = await Ask(new GetSupervision(id));
        if (!page.IsDone)
        {
            return Refused(page.Refusal);
        }
        Organisation = id;
        var found = page.Value.Check.Trainees.FirstOrDefault(t => t.Trainee.Id == trainee);
        Label = found?.Trainee.Label ?? "";
        return found is null ? NotFound() : Page();
    }
}
