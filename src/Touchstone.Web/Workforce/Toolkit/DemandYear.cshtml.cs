using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The demand of a year as it comes in.</summary>
[Uses(typeof(GetDemand))]
public sealed class DemandYearModel(ReferenceData reference) : TablePage
{
    public DemandPage Shown { get; private set; } = null!;
    public DemandTable Table => new(Shown.Figures, Shown.Offered, reference);

    public Task<IActionResult> OnGetAsync(int year) =>
        ShowOrGive(new GetDemand(year), page => Shown = page, _ => Table.Data());
}
