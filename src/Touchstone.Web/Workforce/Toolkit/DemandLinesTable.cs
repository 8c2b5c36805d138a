using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The lines of demand returns for other programs.</summary>
internal static class DemandLinesTable
{
    public static readonly TableShape Shape = new(
        "demand-return",
        "Lines of a demand return",
        "/workforce/toolkit/{organisation}/demand",
        [
            new("year", "Year", "The first of the three years"),
            new("version", "Version", "Version of the return"),
            new("status", "Status", "Draft, submitted or superseded; what is submitted counts"),
            new("area", "Area", "Area of practice"),
            new("credential_id", "Credential", "Identifier of the credential; empty where there is none yet"),
            new("profession", "Profession", "Code of the base profession"),
            new("setting", "Setting", "Code of the setting"),
            new("funding", "Funding", "Code of the source of funding"),
            new("starts_year1", "Starts, year 1", "People to start in the first year"),
            new("starts_year2", "Starts, year 2", "People to start in the second year"),
            new("starts_year3", "Starts, year 3", "People to start in the third year"),
            new("reason", "Why", "Why they are needed, in the employer's words"),
        ]
    );

    public static DataTable Of(IEnumerable<DemandReturn> returns) =>
        Shape.With(
            returns.SelectMany(demand =>
                demand
                    .Lines.OrderBy(l => l.Place)
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [
                                demand.Year,
                                demand.Version,
                                ToolkitWords.Of(demand.State),
                                l.Area,
                                l.CredentialId?.ToString(),
                                l.Profession,
                                l.Setting,
                                l.Funding,
                                l.FirstYear,
                                l.SecondYear,
                                l.ThirdYear,
                                l.Reason,
                            ]
                    )
            )
        );
}
