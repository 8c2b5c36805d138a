using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Invites somebody to a seminar.</summary>
[Uses(typeof(GetSeminar), typeof(InviteLeader))]
public sealed class NewLeaderModel(ReferenceData reference, UkTime time) : SeminarPart
{
    public IEnumerable<SelectListItem> Constituencies =>
        reference.Constituencies.On(time.Today).Select(c => new SelectListItem(c.Name, c.Code));

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Constituency { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The leader has been invited");
                return Redirect($"/seminars/{id}/work");
            },
            () => Fill(id)
        );

    private InviteLeader Command(Guid id) => new(id, Address ?? "", Constituency ?? "");
}
