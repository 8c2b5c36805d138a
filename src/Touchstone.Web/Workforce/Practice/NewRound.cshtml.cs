using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>Opens a round of rating.</summary>
[Uses(typeof(OpenRatingRound))]
public sealed class NewRoundModel : AreaPage
{
    public Guid Exercise { get; private set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Question = "How important is it that every advanced practitioner can do this?";
        return ShowForm(Command(id), () => Fill(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The round is open");
                return Redirect($"/workforce/practice/{id}");
            },
            () => Fill(id)
        );

    private OpenRatingRound Command(Guid id) => new(id, Question ?? "", ClosesOn);

    private Task<IActionResult> Fill(Guid id)
    {
        Exercise = id;
        return Task.FromResult<IActionResult>(Page());
    }
}
