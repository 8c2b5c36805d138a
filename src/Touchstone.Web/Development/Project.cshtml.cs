using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>The page of a project: public, with what is done and next for those who work on it.</summary>
[Uses(typeof(GetProject))]
public sealed class ProjectModel : AreaPage
{
    public ProjectPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetProject(id), page => Shown = page);
}
