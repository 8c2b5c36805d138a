using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>Publishes an endorsed version.</summary>
[Uses(typeof(GetCandidate), typeof(Launch))]
public sealed class LaunchVersionModel(UkTime time) : AreaPage
{
    public CandidatePage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Enter the date by which it must be reviewed")]
    public DateOnly? ReviewBy { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        ReviewBy = time.Today.AddYears(Launch.UsualYears);
        return ShowForm(new Launch(id, default), () => Fill(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new Launch(id, ReviewBy ?? default),
            number =>
            {
                TempData.Announce($"Version {number} is published and in force");
                return Redirect($"/endorsement/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetCandidate(id), page => Shown = page);
}
