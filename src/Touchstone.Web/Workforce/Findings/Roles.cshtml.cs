using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Findings.Titles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>The roles that job titles look like, to be confirmed or taken apart.</summary>
[Uses(typeof(GetRoles), typeof(ConfirmRole))]
public sealed class RolesModel : AreaPage
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

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetRoles(id), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "roles",
                ["role", "state", "job_title"],
                List.Roles.SelectMany(r =>
                    r.Titles.Select(t => new object?[] { r.Name, r.IsConfirmed ? "confirmed" : "proposed", t })
                )
            )
            : shown;
    }

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
