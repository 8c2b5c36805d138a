using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Reports;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Insight;

/// <summary>What each figure and quotation of a report rests on.</summary>
[Uses(typeof(GetReport))]
public sealed class BasisModel : AreaPage
{
    public ReportPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetReport(id), page => Shown = page);
}
