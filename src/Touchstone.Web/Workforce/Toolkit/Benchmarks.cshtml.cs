using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The own ratings beside those of similar organisations, none of which is named.</summary>
[Uses(typeof(GetBenchmark))]
public sealed class BenchmarksModel : TablePage
{
    public BenchmarkPage Shown { get; private set; } = null!;

    public static string Said(int? count) =>
        count?.ToString(System.Globalization.CultureInfo.CurrentCulture) ?? "hidden";

    public async Task<IActionResult> OnGetAsync(Guid id, AssessmentForm form) =>
        ModelState.IsValid
            ? await ShowOrGive(new GetBenchmark(id, form), page => Shown = page, BenchmarkTable.Of)
            : NotFound();
}
