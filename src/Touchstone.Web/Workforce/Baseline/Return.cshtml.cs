using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>One return, with what can be done next and all its versions.</summary>
[Uses(typeof(GetReturn))]
public sealed class ReturnModel : AreaPage
{
    public ReturnPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetReturn(id), page => Shown = page);
}
