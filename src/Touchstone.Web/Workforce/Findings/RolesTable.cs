using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>The job titles of a collection with the roles they stand for, for other programs.</summary>
internal static class RolesTable
{
    public static readonly TableShape Shape = new(
        "roles",
        "Roles behind the job titles of a collection",
        "/workforce/baselines/{collection}/roles",
        [
            new("role", "Role", "What the role is called"),
            new("state", "State", "proposed by the words, or confirmed by people"),
            new("job_title", "Job title", "A title that the role goes by"),
        ]
    );

    public static DataTable Of(RoleList list) =>
        Shape.With(
            list.Roles.SelectMany(r =>
                r.Titles.Select(t => (IReadOnlyList<object?>)[r.Name, r.IsConfirmed ? "confirmed" : "proposed", t])
            )
        );
}
