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
        return DataTable.IsAskedFor(Request) ? Table().FileFor(Request) : shown;
    }

    private DataTable Table() =>
        new(
            "employers-by-region",
            [
                new("employer", "Employer", "Name of the employer or training hub"),
                new("kind", "Kind", "Kind of organisation"),
                new("region", "Region", "Region of the organisation; empty where none is given"),
                new("readiness_mean", "Readiness", "Mean level of the latest finished readiness, 1 to 4"),
                new("maturity_mean", "Maturity", "Mean level of the latest finished governance maturity, 0 to 5"),
                new("maturity_target_mean", "Target", "Mean target that goes with the maturity"),
                new("last_finished_at", "Last finished", "When a self-assessment was last finished, UTC"),
                new("actions_open", "Open actions", "Planned actions that are not done"),
                new("actions_overdue", "Overdue actions", "Those of them whose day has passed"),
                new("trainees", "Trainees", "Trainees in the supervision planner"),
                new("trainees_with_gap", "With a gap", "Trainees whose planned supervision lacks something"),
                new("demand_year", "Demand return", "Latest year for which a demand return was submitted"),
            ],
            Lines.Select(l =>
                (IReadOnlyList<object?>)
                    [
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
                    ]
            )
        );
}
