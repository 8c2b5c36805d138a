using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Adds somebody to a group. Whether they are named in public they say themselves.</summary>
[Uses(typeof(GetGroup), typeof(AddMember))]
public sealed class NewMemberModel(ReferenceData reference, UkTime time) : AreaPage
{
    public GroupPage Group { get; private set; } = null!;

    public IEnumerable<SelectListItem> Constituencies =>
        reference.Constituencies.On(time.Today).Select(c => new SelectListItem(c.Name, c.Code));

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Constituency { get; set; }

    [BindProperty]
    public string? Interests { get; set; }

    [BindProperty]
    public bool IsChair { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(Command(id), () => Show(new GetGroup(id), page => Group = page));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The member has been added");
                return Redirect($"/development/groups/{id}");
            },
            () => OnGetAsync(id)
        );

    private AddMember Command(Guid id) =>
        new(id, Address ?? "", Constituency ?? "", Interests ?? "", IsChair, NamedInPublic: false);
}
