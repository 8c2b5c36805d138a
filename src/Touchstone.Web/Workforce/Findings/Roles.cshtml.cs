using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Findings.Titles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>The roles that job titles look like, to be confirmed or taken apart.</summary>
[Uses(typeof(GetRoles), typeof(ConfirmRole))]
public sealed class RolesModel : TablePage
{
    public RoleList List { get; private set; } = null!;

    [BindProperty]
    public Guid Cluster { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<RoleLine> Shown
    {
        get
        {
            var paging = Paging.Of(Request);
            return List.Roles.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowOrGive(new GetRoles(id), list => List = list, RolesTable.Of);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ConfirmRole(id, Cluster, Name ?? "", Seen),
            _ =>
            {
                TempData.Announce("The role has been confirmed");
                return Redirect($"/workforce/baselines/{id}/roles");
            },
            () =>
            {
                // Every role has a form with these fields: the other forms show their own values.
                ModelState.Remove(nameof(Name));
                return OnGetAsync(id);
            }
        );
}
