using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Lists;
using Figures = Touchstone.Core.Evaluation.Indicators;

namespace Touchstone.Web.Evaluation;

/// <summary>What the records say about credentials, one or all of them together.</summary>
[Uses(typeof(GetIndicators))]
public sealed class IndicatorsModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public Figures Figures { get; private set; } = null!;

    public BarChart Recognised =>
        new()
        {
            Title = "Practitioners recognised",
            Summary = "One bar for each credential. Counts of one to four people are left out.",
            NameHead = "Credential",
            ValueHead = "People",
            Bars =
            [
                .. Figures
                    .Credentials.Where(c => c.Recognised is not null)
                    .Select(c => new Bar(c.Name, c.Recognised!.Value)),
            ],
        };

    public BarChart Days =>
        new()
        {
            Title = "Days that each stage took",
            Summary = "The median for each stage that has been completed.",
            NameHead = "Stage",
            ValueHead = "Days",
            Format = "#,0.#",
            Bars = [.. Figures.Stages.Select(s => new Bar($"{s.Stage}. {s.Name}", s.Median))],
        };

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetIndicators(Credential), figures => Figures = figures);
        return CsvDownload.IsAskedFor(Request) && Figures is not null
            ? CsvDownload.Of(
                "indicators",
                [
                    "Credential",
                    "Approved providers",
                    "Learning",
                    "Completion confirmed",
                    "Recognised",
                    "Ended",
                    "Enrolled",
                ],
                Figures.Lines.Select(l =>
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
            )
            : shown;
    }
}
