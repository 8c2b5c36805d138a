using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Findings.Titles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>Takes a job title out of a role.</summary>
[Uses(typeof(GetRoles), typeof(MoveTitle))]
public sealed class MoveTitleModel : AreaPage
{
    public RoleList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Title { get; set; }

    [BindProperty]
    public Guid? IntoId { get; set; }

    public IEnumerable<SelectListItem> Roles =>
        List
            .Roles.Where(r => !r.Titles.Contains(Title ?? ""))
            .OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(r => new SelectListItem(r.Name, r.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new MoveTitle(id, Title ?? "", null), () => Show(new GetRoles(id), list => List = list));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new MoveTitle(id, Title ?? "", IntoId),
            _ =>
            {
                TempData.Announce("The title has been moved");
                return Redirect($"/workforce/baselines/{id}/roles");
            },
            () => OnGetAsync(id)
        );
}
