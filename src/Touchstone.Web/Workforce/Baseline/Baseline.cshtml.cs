using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The public page of a collection.</summary>
[Uses(typeof(GetBaseline))]
public sealed class BaselineModel : AreaPage
{
    public BaselinePage Baseline { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetBaseline(id), baseline => Baseline = baseline);
}
