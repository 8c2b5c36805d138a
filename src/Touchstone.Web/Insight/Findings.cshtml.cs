using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Reports;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>What was found, what should be done, and the reports built from it.</summary>
[Uses(typeof(GetFindings), typeof(BuildReport))]
public sealed class FindingsModel : AreaPage
{
    public FindingsPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetFindings(id), page => Shown = page);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new BuildReport(id),
            report =>
            {
                TempData.Announce("The edition is built. Read it before it is published");
                return Redirect($"/insight/reports/{report}");
            },
            () => OnGetAsync(id)
        );
}
