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
    /// <summary>What stands in place of a count of one to four people.</summary>
    public const string Hidden = "hidden";

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public Figures Figures { get; private set; } = null!;

    /// <summary>The lines of the table: the credentials and, when there is more than one, all of them together.</summary>
    public IEnumerable<CredentialIndicators> Lines =>
        Figures.Credentials.Length > 1 ? [.. Figures.Credentials, Figures.Together] : Figures.Credentials;

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

    public static string Say(int? count) =>
        count?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? Hidden;

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
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Name,
                        l.Providers,
                        Say(l.Learning),
                        Say(l.Confirmed),
                        Say(l.Recognised),
                        Say(l.Ended),
                        Say(l.Enrolled),
                    }
                )
            )
            : shown;
    }
}
