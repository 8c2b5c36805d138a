using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Adds an expert group to a project.</summary>
[Uses(typeof(GetProject), typeof(AddGroup))]
public sealed class NewGroupModel : AreaPage
{
    public ProjectPage Project { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Terms { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(Command(id), () => Show(new GetProject(id), page => Project = page));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            group =>
            {
                TempData.Announce("The group has been added");
                return Redirect($"/development/groups/{group}");
            },
            () => OnGetAsync(id)
        );

    private AddGroup Command(Guid id) => new(id, Name ?? "", Terms ?? "");
}
