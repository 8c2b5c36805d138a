using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>A contribution as a moderator sees it.</summary>
[Uses(typeof(GetContribution), typeof(ModerateContribution))]
public sealed class ContributionModel(ReferenceData reference) : ContributionForm
{
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public bool? ShowIt { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Reasons =>
        reference.ModerationReasons.Latest.Select(r => new SelectListItem(r.Name, r.Code));

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        DoAndTell(
            new ModerateContribution(id, What, number, Seen, ShowIt, Reason, Note ?? ""),
            id,
            number,
            ShowIt == true ? "It is shown" : "It is hidden. Its author reads why"
        );

    protected override void Filled()
    {
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = Shown.Revision;
        }
    }
}
