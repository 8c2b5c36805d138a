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

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        var criteria = Request
            .Form.Keys.Where(k => IsOf(LevelField, k) || IsOf(ReasonsField, k))
            .Select(k => k[(IsOf(LevelField, k) ? LevelField : ReasonsField).Length..])
            .Distinct()
            .ToList();
        return Do(
            new ConsolidateReport(
                id,
                Report ?? "",
                [.. criteria.Select(c => new FindingDraft(c, Entered(LevelField + c), Entered(ReasonsField + c)))],
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
