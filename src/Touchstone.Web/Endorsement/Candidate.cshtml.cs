using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Endorsement;

/// <summary>A candidate with its panel, reviews and findings, and what comes next.</summary>
[Uses(typeof(GetCandidate))]
public sealed class CandidateModel : AreaPage
{
    public CandidatePage Shown { get; private set; } = null!;
    public bool MayAssign { get; private set; }
    public bool MayReport { get; private set; }
    public bool MayDecide { get; private set; }
    public bool MayLaunch { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await Ask(new GetCandidate(id));
        if (!page.IsDone)
        {
            return Refused(page.Refusal);
        }
        Shown = page.Value;
        MayAssign = await May(new AssignReviewer(id, default, default, null, default));
        MayReport = await May(new ConsolidateReport(id, "", [], 0));
        MayDecide = await May(new DecideEndorsement(id, "", "", "", default, [], [], []));
        MayLaunch = await May(new Launch(id, default));
        return Page();
    }
}
