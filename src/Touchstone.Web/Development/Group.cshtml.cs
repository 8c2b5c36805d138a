using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>A group, for its members and those who lead the project. A member declares their own interests here.</summary>
[Uses(typeof(GetGroup), typeof(DeclareToGroup))]
public sealed class GroupModel : AreaPage
{
    public GroupPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Interests { get; set; }

    [BindProperty]
    public bool NamedInPublic { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        Show(
            new GetGroup(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying && page.Me is { } me)
                {
                    (Interests, NamedInPublic) = (me.Interests, me.NamedInPublic);
                }
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new DeclareToGroup(id, Interests ?? "", NamedInPublic),
            _ =>
            {
                TempData.Announce("What you declare has been saved");
                return Redirect($"/development/groups/{id}");
            },
            () => OnGetAsync(id)
        );
}
