using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>A commission, and the way on to its development project.</summary>
[Uses(typeof(GetCommission), typeof(GetProjects), typeof(SetUpProject))]
public sealed class CommissionPageModel : AreaPage
{
    public CommissionPage Shown { get; private set; } = null!;

    /// <summary>The project that carries it out, once it has been set up.</summary>
    public Guid? Project { get; private set; }

    public bool MaySetUp { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetCommission(id), page => Shown = page);
        if (Shown is not null)
        {
            var projects = await Ask(new GetProjects());
            Project = projects.Value.FirstOrDefault(p => p.CredentialId == Shown.Commission.CredentialId)?.Id;
            MaySetUp = await May(new SetUpProject(id, "", ""));
        }
        return shown;
    }
}
