using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A published summary of demand, beside the places that delivery plans offer.</summary>
[Uses(typeof(GetDemandSummary))]
public sealed class DemandSummaryModel(ReferenceData reference) : AreaPage
{
    public DemandSummaryPage Shown { get; private set; } = null!;
    public DemandTable Table => new(Shown.Summary.Figures, Shown.Offered, reference);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetDemandSummary(id), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of($"demand-{Shown.Summary.Year}", Table.Heads, Table.Rows)
            : shown;
    }
}
