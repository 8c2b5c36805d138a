using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>What employers said that they need, as published.</summary>
[Uses(typeof(GetDemandSummaries))]
public sealed class DemandSummariesModel(UkTime time) : TablePage
{
    public DemandSummaryList List { get; private set; } = null!;
    public int ThisYear => time.Today.Year;

    public Task<IActionResult> OnGetAsync() =>
        ShowOrGive(new GetDemandSummaries(), list => List = list, DemandSummariesTable.Of);
}
