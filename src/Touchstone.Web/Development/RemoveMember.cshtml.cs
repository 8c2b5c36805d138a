using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Asks before somebody is removed from a group.</summary>
[Uses(typeof(GetGroup), typeof(RemoveMember))]
public sealed class RemoveMemberModel : AreaPage
{
    public GroupPage Group { get; private set; } = null!;
    public MemberLine Member { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid member) =>
        ShowForm(
            new RemoveMember(id, member, ""),
            async () =>
            {
                var page = await Show(new GetGroup(id), shown => Group = shown);
                if (Group?.Members.FirstOrDefault(m => m.Id == member) is not { } found)
                {
                    return NotFound();
                }
                Member = found;
                return page;
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id, Guid member) =>
        Do(
            new RemoveMember(id, member, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The member has been removed");
                return Redirect($"/development/groups/{id}");
            },
            () => OnGetAsync(id, member)
        );
}
