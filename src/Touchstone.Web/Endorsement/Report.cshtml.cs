using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>Brings the reviews together: a finding per criterion, and a report.</summary>
[Uses(typeof(GetCandidate), typeof(ConsolidateReport))]
public sealed class ReportModel : AreaPage
{
    private const string LevelField = "Level";
    private const string ReasonsField = "Reasons";

    public CandidatePage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Report { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new ConsolidateReport(id, "", [], 0), () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var fields = form.Keys.Where(k => IsOf(LevelField, k) || IsOf(ReasonsField, k)).ToList();
        foreach (var field in fields)
        {
            ModelState.SetModelValue(field, form[field].ToString(), form[field].ToString());
        }
        var criteria = fields.Select(f => f[(IsOf(LevelField, f) ? LevelField : ReasonsField).Length..]).Distinct();
        return await Do(
            new ConsolidateReport(
                id,
                Report ?? "",
                [.. criteria.Select(c => new FindingDraft(c, form[LevelField + c], form[ReasonsField + c]))],
                Seen
            ),
            _ =>
            {
                TempData.Announce("The report is with the decision panel");
                return Redirect($"/endorsement/{id}");
            },
            () => Fill(id)
        );
    }

    private static bool IsOf(string field, string key) => key.StartsWith(field, StringComparison.Ordinal);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetCandidate(id),
            page =>
            {
                Shown = page;
                Seen = page.Candidate.Revision;
                ModelState.Remove(nameof(Seen));
            }
        );
}
