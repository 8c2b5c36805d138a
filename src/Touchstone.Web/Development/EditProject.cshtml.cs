using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Changes what a project is called or covers.</summary>
[Uses(typeof(GetProject), typeof(ReviseProject))]
public sealed class EditProjectModel : AreaPage
{
    public ProjectPage Project { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            new ReviseProject(id, "", "", 0),
            () =>
                Show(
                    new GetProject(id),
                    page =>
                    {
                        Project = page;
                        if (!Redisplaying)
                        {
                            (Title, Scope) = (page.Title, page.Scope);
                        }
                        if (!Redisplaying || Stale is not null)
                        {
                            Seen = page.Revision;
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ReviseProject(id, Title ?? "", Scope ?? "", Seen),
            _ =>
            {
                TempData.Announce("The project has been changed");
                return Redirect($"/development/{id}");
            },
            () => OnGetAsync(id)
        );
}
