using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A published summary of demand, beside the places that delivery plans offer.</summary>
[Uses(typeof(GetDemandSummary))]
public sealed class DemandSummaryModel(ReferenceData reference) : TablePage
{
    public DemandSummaryPage Shown { get; private set; } = null!;
    public DemandTable Table => new(Shown.Summary.Figures, Shown.Offered, reference);

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(new GetDemandSummary(id), page => Shown = page, _ => Table.Data());
}
