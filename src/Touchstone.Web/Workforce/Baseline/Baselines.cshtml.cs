using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>All collections, and the returns that the person answers for.</summary>
[Uses(typeof(GetBaselines))]
public sealed class BaselinesModel : AreaPage
{
    public BaselineList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new GetBaselines(), list => List = list);
}
