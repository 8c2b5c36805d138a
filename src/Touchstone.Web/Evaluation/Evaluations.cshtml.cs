using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;
using Found = Touchstone.Core.Evaluation.Evaluations;

namespace Touchstone.Web.Evaluation;

/// <summary>The evaluations, and the needs that they found.</summary>
[Uses(typeof(GetEvaluations), typeof(BeginEvaluation))]
public sealed class EvaluationsModel : AreaPage
{
    public Found Shown { get; private set; } = null!;

    public bool MayBegin { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        MayBegin = await May(new BeginEvaluation(null, "", ""));
        var shown = await Show(new GetEvaluations(), found => Shown = found);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "evaluations",
                ["Evaluation", "Of", "Figures of", "Status", "Decision"],
                Shown.Lines.Select(l =>
                    new object?[]
                    {
                        l.Title,
                        l.About ?? "All credentials",
                        l.TakenAt,
                        EvaluationWords.Of(l.State),
                        l.Outcome,
                    }
                )
            )
            : shown;
    }

    public static string Day(EvaluationLine line) => UkTime.Say(UkTime.DateOf(line.TakenAt));
}
