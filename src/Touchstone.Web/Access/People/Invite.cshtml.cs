using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Access.Roles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Asks somebody by e-mail to take a role.</summary>
[Uses(typeof(GetRolesToGive), typeof(InvitePerson))]
public sealed class InviteModel : AreaPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public Guid? On { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RolesToGive Offered { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new GetRolesToGive(), offered => Offered = offered);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new InvitePerson(
                Name ?? "",
                Email ?? "",
                RoleCode.Parse(Role),
                RoleChoice.Place(On),
                Position,
                Reason ?? ""
            ),
            _ =>
            {
                TempData.Announce("The invitation was sent");
                return LocalRedirect("/people/invitations");
            },
            OnGetAsync
        );
}
