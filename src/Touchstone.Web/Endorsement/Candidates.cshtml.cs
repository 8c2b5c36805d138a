using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Endorsement;

/// <summary>All candidates, and the versions that wait to become one.</summary>
[Uses(typeof(GetCandidates))]
public sealed class CandidatesModel : AreaPage
{
    public CandidateList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public CandidateState? State { get; set; }

    public static IEnumerable<SelectListItem> StateItems =>
        Enum.GetValues<CandidateState>().Select(s => new SelectListItem(EndorsementWords.Of(s), s.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        var list = await Ask(new GetCandidates(State));
        if (!list.IsDone)
        {
            return Refused(list.Refusal);
        }
        List = list.Value;
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "candidates",
                ["Specification", "Version", "Opened", "Reviews in", "Reviews", "Status"],
                List.Candidates.Select(c =>
                    new object?[]
                    {
                        c.Title,
                        c.Number,
                        UkTime.DateOf(c.OpenedAt),
                        c.ReviewsIn,
                        c.Reviews,
                        EndorsementWords.Of(c.State),
                    }
                )
            )
            : Page();
    }
}
