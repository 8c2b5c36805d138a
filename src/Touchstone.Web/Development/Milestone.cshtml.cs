using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Says that a milestone has been reached, or moves it with the reason why.</summary>
[Uses(typeof(GetProject), typeof(MoveMilestone))]
public sealed class MilestoneModel : AreaPage
{
    public ProjectPage Project { get; private set; } = null!;
    public Milestone Milestone { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose what happened")]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? MetOn { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid milestone) =>
        ShowForm(
            Command(id, milestone),
            async () =>
            {
                var page = await Show(new GetProject(id), shown => Project = shown);
                if (Project?.Milestones.FirstOrDefault(m => m.Id == milestone) is not { } found)
                {
                    return NotFound();
                }
                Milestone = found;
                return page;
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id, Guid milestone)
    {
        if (
            What == "reached"
            && MetOn is null
            && ModelState.GetFieldValidationState(nameof(MetOn))
                != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid
        )
        {
            ModelState.AddModelError(nameof(MetOn), "Enter the day on which it was reached");
        }
        return Do(
            Command(id, milestone),
            _ =>
            {
                TempData.Announce("The milestone has been changed");
                return Redirect($"/development/{id}");
            },
            () => OnGetAsync(id, milestone)
        );
    }

    private MoveMilestone Command(Guid id, Guid milestone) =>
        new(id, milestone, What == "reached" ? MetOn : null, DueOn, Because ?? "", Seen);
}
