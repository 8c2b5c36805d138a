using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Says anew when development will be done.</summary>
[Uses(typeof(GetProject), typeof(Reforecast))]
public sealed class ForecastProjectModel : AreaPage
{
    public ProjectPage Project { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Enter the new date")]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await Show(new GetProject(id), shown => Project = shown);
        return Project is null ? page : await ShowForm(Command());
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var page = await Show(new GetProject(id), shown => Project = shown);
        return Project is null
            ? page
            : await Do(
                Command(),
                _ =>
                {
                    TempData.Announce("The forecast has been changed");
                    return Redirect($"/development/{id}");
                },
                () => Task.FromResult<IActionResult>(Page())
            );
    }

    private Reforecast Command() => new(Project.CredentialId, Stage.Development, Date ?? default, Reason ?? "");
}
