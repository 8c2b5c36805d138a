using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Adds a milestone to a project.</summary>
[Uses(typeof(GetProject), typeof(SetMilestone))]
public sealed class NewMilestoneModel : AreaPage
{
    public ProjectPage Project { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date by which it is expected")]
    public DateOnly? DueOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(Command(id), () => Show(new GetProject(id), page => Project = page));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The milestone has been added");
                return Redirect($"/development/{id}");
            },
            () => OnGetAsync(id)
        );

    private SetMilestone Command(Guid id) => new(id, Title ?? "", DueOn ?? default);
}
