using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Evaluation;

/// <summary>One periodic review: why it was opened, what was found and what was decided.</summary>
[Uses(typeof(GetPeriodicReview), typeof(RecordFindings))]
public sealed class PeriodicReviewModel : AreaPage
{
    public PeriodicReviewPage Shown { get; private set; } = null!;

    public bool MayFind { get; private set; }

    public bool MayDecide { get; private set; }

    [BindProperty]
    public string? Findings { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new RecordFindings(id, Findings ?? "", Seen),
            _ =>
            {
                TempData.Announce("The findings are recorded");
                return Redirect($"/evaluation/periodic-reviews/{id}");
            },
            () => Fill(id)
        );

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetPeriodicReview(id), page => Shown = page);
        if (Shown?.Review.State == PeriodicReviewState.Open)
        {
            MayFind = await May(new RecordFindings(id, "", 0));
            MayDecide =
                Shown.Review.Findings.Length > 0
                && await May(new DecidePeriodicReview(id, "", "", "", default, [], null));
            Findings ??= Shown.Review.Findings;
            Seen = Shown.Review.Revision;
        }
        return shown;
    }
}
