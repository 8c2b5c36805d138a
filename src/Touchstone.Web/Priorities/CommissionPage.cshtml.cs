using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>A commission, for its lead and for programme staff.</summary>
[Uses(typeof(GetCommission))]
public sealed class CommissionPageModel : AreaPage
{
    public CommissionPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetCommission(id), page => Shown = page);
}
