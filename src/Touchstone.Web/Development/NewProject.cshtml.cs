using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Sets up the project of a commission.</summary>
[Uses(typeof(GetCommission), typeof(SetUpProject))]
public sealed class NewProjectModel : AreaPage
{
    public CommissionPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Commission { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    public Task<IActionResult> OnGetAsync() =>
        Show(
            new GetCommission(Commission),
            shown =>
            {
                Shown = shown;
                if (!Redisplaying)
                {
                    Title = shown.Credential;
                }
            }
        );

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new SetUpProject(Commission, Title ?? "", Scope ?? ""),
            project =>
            {
                TempData.Announce("The project has been set up");
                return Redirect($"/development/{project}");
            },
            OnGetAsync
        );
}
