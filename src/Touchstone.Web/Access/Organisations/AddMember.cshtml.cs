using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Organisations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Organisations;

/// <summary>Notes that somebody belongs to an organisation.</summary>
[Uses(typeof(AddMember), typeof(GetPeopleToChoose))]
public sealed class AddMemberModel : AreaPage
{
    [BindProperty]
    public Guid? AccountId { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public Guid OrganisationId { get; private set; }

    public ImmutableArray<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        OrganisationId = id;
        return ShowForm(
            Command(id),
            () =>
                Show(
                    new GetPeopleToChoose(),
                    choice => People = [.. choice.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))]
                )
        );
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The member was added");
                return LocalRedirect($"/organisations/{id}");
            },
            () => OnGetAsync(id)
        );

    private AddMember Command(Guid id) => new(id, AccountId, Position ?? "", From);
}
