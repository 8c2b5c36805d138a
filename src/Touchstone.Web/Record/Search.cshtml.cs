using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>Search over everything that is public.</summary>
[Uses(typeof(Search))]
public sealed class SearchModel : AreaPage
{
    public Found Found { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromQuery] string? q, [FromQuery(Name = "page")] int number = 1) =>
        Show(new Search(q ?? "", number), found => Found = found);
}
