using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>The page of a project: public, with what is done and next for those who work on it.</summary>
[Uses(typeof(GetProject), typeof(GetGroup))]
public sealed class ProjectModel : AreaPage
{
    public ProjectPage Shown { get; private set; } = null!;

    /// <summary>The groups whose pages whoever reads this may open: a member of one is no member of another.</summary>
    public HashSet<Guid> Open { get; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetProject(id), page => Shown = page);
        foreach (var group in Shown?.Groups ?? [])
        {
            if (await May(new GetGroup(group.Id)))
            {
                Open.Add(group.Id);
            }
        }
        return shown;
    }
}
