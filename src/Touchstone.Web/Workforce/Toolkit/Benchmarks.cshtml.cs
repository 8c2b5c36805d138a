using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The own ratings beside those of similar organisations, none of which is named.</summary>
[Uses(typeof(GetBenchmark))]
public sealed class BenchmarksModel : AreaPage
{
    public BenchmarkPage Shown { get; private set; } = null!;

    public static string Said(int? count) =>
        count?.ToString(System.Globalization.CultureInfo.CurrentCulture) ?? "hidden";

    public async Task<IActionResult> OnGetAsync(Guid id, AssessmentForm form)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }
        var shown = await Show(new GetBenchmark(id, form), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "benchmarks",
                [
                    "Code",
                    "Factor",
                    "Own level",
                    "Median of others",
                    .. Shown.Template.Levels.Select(l => $"Others at {l.Number}"),
                ],
                Shown.Benchmark.Factors.Select(f =>
                    new object?[] { f.Item.Code, f.Item.Name, f.Own, f.Median }.Concat(
                        f.Counts.Select(c =>
                            (object?)(c?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "hidden")
                        )
                    )
                )
            )
            : shown;
    }
}
