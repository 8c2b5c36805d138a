using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Evaluation;

/// <summary>One evaluation: its frozen figures, what they show, and what was decided.</summary>
[Uses(typeof(GetEvaluation), typeof(WriteEvaluation), typeof(DecideEvaluation))]
public sealed class OneEvaluationModel : AreaPage
{
    public EvaluationPage Shown { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public bool MayDecide { get; private set; }

    [BindProperty]
    public string? Findings { get; set; }

    /// <summary>The button with which the form was sent: to save, or to finish.</summary>
    [BindProperty]
    public bool Finished { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Fill(id);
        return CsvDownload.IsAskedFor(Request) && Shown is not null ? Figures() : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WriteEvaluation(id, Findings ?? "", Finished, Seen),
            _ =>
            {
                TempData.Announce(Finished ? "The findings wait for a decision" : "The findings are saved");
                return Redirect($"/evaluation/{id}");
            },
            () => Fill(id)
        );

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetEvaluation(id), page => Shown = page);
        if (Shown is not null)
        {
            MayWrite = Shown.Report.State == EvaluationState.Draft && await May(new WriteEvaluation(id, "", false, 0));
            MayDecide =
                Shown.Report.State == EvaluationState.Submitted
                && await May(new DecideEvaluation(id, "", "", "", default, []));
            Findings ??= Shown.Report.Findings;
            Seen = Shown.Report.Revision;
            ModelState.Remove(nameof(Seen));
        }
        return shown;
    }

    private FileContentResult Figures() =>
        CsvDownload.Of(
            "evaluation-figures",
            ["Credential", "Approved providers", "Learning", "Completion confirmed", "Recognised", "Ended", "Enrolled"],
            Shown.Report.Snapshot.Figures.Lines.Select(l =>
                new object?[]
                {
                    l.Name,
                    l.Providers,
                    EvaluationWords.Of(l.Learning),
                    EvaluationWords.Of(l.Confirmed),
                    EvaluationWords.Of(l.Recognised),
                    EvaluationWords.Of(l.Ended),
                    EvaluationWords.Of(l.Enrolled),
                }
            )
        );
}
