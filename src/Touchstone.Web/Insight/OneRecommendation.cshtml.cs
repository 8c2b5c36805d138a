using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>One recommended action: what was said, what was asked, and what was answered and done.</summary>
[Uses(typeof(GetRecommendation), typeof(WriteRecommendation), typeof(AnswerRecommendation))]
public sealed class OneRecommendationModel : AreaPage, IDescribesAction
{
    public RecommendationPage Shown { get; private set; } = null!;
    public bool MayAnswer { get; private set; }
    public bool MayWrite { get; private set; }

    public static IEnumerable<SelectListItem> AnswerItems =>
        Enum.GetValues<Answer>().Select(a => new SelectListItem(RecommendationWords.Of(a), a.ToString()));

    public static IEnumerable<SelectListItem> StatusItems =>
        Enum.GetValues<ActionStatus>().Select(s => new SelectListItem(RecommendationWords.Of(s), s.ToString()));

    [BindProperty]
    public string? Action { get; set; }

    [BindProperty]
    public Addressee? Addressee { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public List<string> Findings { get; set; } = [];

    [BindProperty]
    public Answer? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Change { get; set; }

    [BindProperty]
    public Guid? VersionId { get; set; }

    [BindProperty]
    public string? Clause { get; set; }

    [BindProperty]
    public ActionStatus? Status { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> FindingItems => InsightWords.Items(Shown.AllFindings);
    public IEnumerable<SelectListItem> VersionItems => InsightWords.Items(Shown.Versions);

    /// <summary>Where a reader finds the finding: in the report, unless they analyse.</summary>
    public string AddressOf(Guid finding) =>
        Shown.IsInside ? $"/insight/findings/{finding}" : $"/insight/reports/{Shown.Report!.Id}#finding-{finding}";

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var page = await Ask(new GetRecommendation(id));
        return page.IsDone
            ? await Do(
                new WriteRecommendation(page.Value.Recommendation.AnalysisId, id, InsightWords.Action(this), Seen),
                _ => Said(id, "Saved"),
                () => Fill(id)
            )
            : Refused(page.Refusal);
    }

    public Task<IActionResult> OnPostAnswerAsync(Guid id) =>
        Do(
            new AnswerRecommendation(
                id,
                new AnswerWords(
                    Answer,
                    Reason ?? "",
                    Change ?? "",
                    VersionId,
                    Clause ?? "",
                    Status ?? ActionStatus.Open
                ),
                Seen
            ),
            _ => Said(id, "The answer is given"),
            () => Fill(id)
        );

    private RedirectResult Said(Guid id, string words)
    {
        TempData.Announce(words);
        return Redirect($"/insight/recommendations/{id}");
    }

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetRecommendation(id), Take);
        if (Shown is not null && Shown.IsInside)
        {
            MayAnswer = await May(
                new AnswerRecommendation(id, new AnswerWords(null, "", "", null, "", ActionStatus.Open), 0)
            );
            MayWrite = await May(
                new WriteRecommendation(
                    Shown.Recommendation.AnalysisId,
                    id,
                    new RecommendationWords("", null, "", null, [])
                )
            );
        }
        return shown;
    }

    private void Take(RecommendationPage page)
    {
        Shown = page;
        var one = page.Recommendation;
        // What the form that was not sent holds is what stands.
        if (!Redisplaying || Action is null)
        {
            (Action, Addressee, Owner, Due) = (one.Action, one.Addressee, one.Owner, one.Due);
            Findings = [.. one.Findings.Select(f => f.FindingId.ToString())];
        }
        if (!Redisplaying || Reason is null)
        {
            (Answer, Reason, Change) = (Answer ?? one.Answer, one.Reason, Change ?? one.Change);
            (VersionId, Clause, Status) = (VersionId ?? one.VersionId, Clause ?? one.Clause, Status ?? one.Status);
        }
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = one.Revision;
        }
    }
}
