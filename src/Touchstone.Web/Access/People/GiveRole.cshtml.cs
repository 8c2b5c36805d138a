using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.Roles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Gives somebody a role.</summary>
[Uses(typeof(GetPerson), typeof(GetRolesToGive), typeof(GrantRole))]
public sealed class GiveRoleModel : AreaPage
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public Guid? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public RolesToGive Offered { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var offered = await Ask(new GetRolesToGive());
        if (!offered.IsDone)
        {
            return Refused(offered.Refusal);
        }
        Offered = offered.Value;
        return await Show(new GetPerson(id), person => Person = person);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new GrantRole(id, RoleCode.Parse(Role), RoleChoice.Place(On), Reason ?? ""),
            _ =>
            {
                TempData.Announce("The role was given");
                return LocalRedirect($"/people/{id}");
            },
            () => OnGetAsync(id)
        );
}
