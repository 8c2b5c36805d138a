using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Development;

/// <summary>Who changed what in a draft, and when.</summary>
[Uses(typeof(GetHistory))]
public sealed class HistoryModel : AreaPage
{
    public History Shown { get; private set; } = null!;
    public Guid Specification { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Specification = id;
        var paging = Paging.Of(Request);
        return Show(new GetHistory(id, paging.Skip, paging.Size), history => Shown = history);
    }
}
