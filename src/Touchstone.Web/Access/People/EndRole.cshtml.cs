using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.Roles;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Asks before a role is ended.</summary>
[Uses(typeof(GetPerson), typeof(EndRole))]
public sealed class EndRoleModel : AreaPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public PersonRole Role { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid grant)
    {
        var person = await Ask(new GetPerson(id));
        if (!person.IsDone)
        {
            return Refused(person.Refusal);
        }
        Person = person.Value;
        var role = Person.Roles.FirstOrDefault(r => r.GrantId == grant);
        if (role is null)
        {
            return NotFound();
        }
        Role = role;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid grant) =>
        Do(
            new EndRole(grant, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The role was ended");
                return LocalRedirect($"/people/{id}");
            },
            () => OnGetAsync(id, grant)
        );
}
