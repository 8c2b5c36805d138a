using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Employers of a region and how far they are with the toolkit.</summary>
[Uses(typeof(GetRegion))]
public sealed class RegionModel : TablePage
{
    public RegionPage Shown { get; private set; } = null!;
    public IReadOnlyList<RegionLine> Lines { get; private set; } = [];
    public Paging Paging => Paging.Of(Request);

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public IEnumerable<SelectListItem> Regions => Shown.Regions.Select(r => new SelectListItem(r.Name, r.Code));

    public static string Said(double? mean) =>
        mean?.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture) ?? "none";

    public static string Maturity(RegionLine line) =>
        line.Target is null ? Said(line.Maturity) : $"{Said(line.Maturity)} ({Said(line.Target)})";

    public Task<IActionResult> OnGetAsync() => ShowOrGive(new GetRegion(Region), Keep, _ => RegionTable.Of(Lines));

    private void Keep(RegionPage page)
    {
        Shown = page;
        var sort = SortOrder.Of(Request, "name", "readiness", "maturity", "overdue", "gaps");
        var sorted = sort.By switch
        {
            "readiness" => page.Lines.OrderBy(l => l.Readiness ?? -1),
            "maturity" => page.Lines.OrderBy(l => l.Maturity ?? -1),
            "overdue" => page.Lines.OrderBy(l => l.OverdueActions),
            "gaps" => page.Lines.OrderBy(l => l.Gaps),
            _ => page.Lines.OrderBy(l => l.Organisation, StringComparer.OrdinalIgnoreCase),
        };
        Lines = [.. sort.Descending ? sorted.Reverse() : sorted];
    }
}
