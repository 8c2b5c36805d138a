using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Fills in a self-assessment; it may be saved unfinished.</summary>
[Uses(typeof(GetSelfAssessment), typeof(RateSelf))]
public sealed class RateModel : AreaPage
{
    public SelfAssessmentPage Shown { get; private set; } = null!;

    [BindProperty]
    public Dictionary<string, RatingRow> Ratings { get; set; } = [];

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Targets =>
        Shown.Template.Levels.Select(l => new SelectListItem($"{l.Number}. {l.Name}", $"{l.Number}"));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce(IsFinished ? "The self-assessment is finished" : "Your ratings have been saved");
                return Redirect($"/workforce/toolkit/assessments/{id}{(IsFinished ? "" : "/rate")}");
            },
            () => Fill(id)
        );

    private bool IsFinished => Act == "finish";

    private RateSelf Command(Guid id) =>
        new(
            id,
            [.. Ratings.Select(r => new GivenRating(r.Key, r.Value.Level, r.Value.Target, r.Value.Evidence ?? ""))],
            IsFinished,
            Seen
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetSelfAssessment(id),
            page =>
            {
                Shown = page;
                if (Redisplaying)
                {
                    if (Stale is not null)
                    {
                        ModelState.Remove(nameof(Seen));
                        Seen = page.Assessment.Revision;
                    }
                }
                else
                {
                    Seen = page.Assessment.Revision;
                    foreach (var rating in page.Assessment.Ratings)
                    {
                        Ratings[rating.Item] = new RatingRow
                        {
                            Level = rating.Level,
                            Target = rating.Target,
                            Evidence = rating.Evidence,
                        };
                    }
                }
                foreach (var item in page.Template.Items.Where(i => !Ratings.ContainsKey(i.Code)))
                {
                    Ratings[item.Code] = new RatingRow();
                }
            }
        );
}
