using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Employers of a region and how far they are with the toolkit.</summary>
[Uses(typeof(GetRegion))]
public sealed class RegionModel : AreaPage
{
    public RegionPage Shown { get; private set; } = null!;
    public IReadOnlyList<RegionLine> Lines { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 50);

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public IEnumerable<SelectListItem> Regions => Shown.Regions.Select(r => new SelectListItem(r.Name, r.Code));

    public static string Said(double? mean) =>
        mean?.ToString("0.0", System.Globalization.CultureInfo.CurrentCulture) ?? "none";

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetRegion(Region), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        Paging = Paging.Of(Request);
        var sort = SortOrder.Of(Request, "name", "readiness", "maturity", "overdue", "gaps");
        var sorted = sort.By switch
        {
            "readiness" => Shown.Lines.OrderBy(l => l.Readiness ?? -1),
            "maturity" => Shown.Lines.OrderBy(l => l.Maturity ?? -1),
            "overdue" => Shown.Lines.OrderBy(l => l.OverdueActions),
            "gaps" => Shown.Lines.OrderBy(l => l.Gaps),
            _ => Shown.Lines.OrderBy(l => l.Organisation, StringComparer.OrdinalIgnoreCase),
        };
        Lines = [.. sort.Descending ? sorted.Reverse() : sorted];
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "employers-by-region",
                [
                    "Employer",
                    "Kind",
                    "Region",
                    "Readiness",
                    "Maturity",
                    "Target",
                    "Last finished",
                    "Open actions",
                    "Overdue actions",
                    "Trainees",
                    "Trainees with a gap",
                    "Demand return",
                ],
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Organisation,
                        l.Kind,
                        l.Region,
                        l.Readiness,
                        l.Maturity,
                        l.Target,
                        l.LastFinishedAt,
                        l.OpenActions,
                        l.OverdueActions,
                        l.Trainees,
                        l.Gaps,
                        l.DemandYear,
                    }
                )
            )
            : shown;
    }
}
