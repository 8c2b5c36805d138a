using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Changes the name or the terms of reference of a group.</summary>
[Uses(typeof(GetGroup), typeof(ReviseGroup))]
public sealed class EditGroupModel : AreaPage
{
    public GroupPage Group { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Terms { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            new ReviseGroup(id, "", "", 0),
            () =>
                Show(
                    new GetGroup(id),
                    page =>
                    {
                        Group = page;
                        if (!Redisplaying)
                        {
                            (Name, Terms) = (page.Name, page.Terms);
                        }
                        if (!Redisplaying || Stale is not null)
                        {
                            Seen = page.Revision;
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ReviseGroup(id, Name ?? "", Terms ?? "", Seen),
            _ =>
            {
                TempData.Announce("The group has been changed");
                return Redirect($"/development/groups/{id}");
            },
            () => OnGetAsync(id)
        );
}
