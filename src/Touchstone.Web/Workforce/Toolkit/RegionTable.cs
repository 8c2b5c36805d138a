using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The employers of a region for other programs.</summary>
internal static class RegionTable
{
    public static readonly TableShape Shape = new(
        "employers-by-region",
        "Employers by region",
        "/workforce/region",
        [
            new("organisation_id", "Employer", "Identifier of the employer or training hub"),
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
        ]
    );

    public static DataTable Of(IEnumerable<RegionLine> lines) =>
        Shape.With(
            lines.Select(l =>
                (IReadOnlyList<object?>)
                    [
                        l.OrganisationId.ToString(),
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
