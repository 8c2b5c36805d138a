using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>The frozen versions, and the form to freeze the next.</summary>
[Uses(typeof(GetDraft), typeof(GetProject), typeof(FreezeVersion))]
public sealed class VersionsModel : DraftPages
{
    public ProjectPage Project { get; private set; } = null!;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await Draft(id);
        return Shown is null ? page : await Show(new GetProject(Shown.ProjectId), project => Project = project);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new FreezeVersion(id, What ?? "", Revision),
            version =>
            {
                TempData.Announce("The version has been frozen");
                return Redirect($"/specifications/versions/{version}");
            },
            () => OnGetAsync(id)
        );
}
