using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>One criterion of a reviewer's own review. It can be saved half-done.</summary>
[Uses(typeof(GetReview), typeof(SaveJudgement))]
public sealed class JudgeModel : AreaPage
{
    public ReviewPage Shown { get; private set; } = null!;
    public Criterion Criterion { get; private set; } = null!;

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Clauses { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, string criterion) => Fill(id, criterion);

    public Task<IActionResult> OnPostAsync(Guid id, string criterion) =>
        Do(
            new SaveJudgement(id, criterion, Level, Reasons ?? "", Clauses ?? "", Seen),
            _ =>
            {
                TempData.Announce($"Criterion {criterion} is saved");
                return Redirect($"/endorsement/reviews/{id}");
            },
            () => Fill(id, criterion)
        );

    private async Task<IActionResult> Fill(Guid id, string code)
    {
        var review = await Ask(new GetReview(id));
        if (!review.IsDone)
        {
            return Refused(review.Refusal);
        }
        Shown = review.Value;
        var criterion = Shown.Criteria.FirstOrDefault(c => c.Code == code);
        if (criterion is null)
        {
            return NotFound();
        }
        Criterion = criterion;
        var saved = Shown.Review.Judgements.FirstOrDefault(j => j.Criterion == code);
        if (HttpMethods.IsGet(Request.Method))
        {
            (Level, Reasons, Clauses) = (saved?.Level, saved?.Reasons, saved?.Clauses);
        }
        Seen = saved?.Revision ?? 0;
        ModelState.Remove(nameof(Seen));
        return Page();
    }
}
