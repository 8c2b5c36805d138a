using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The role plans of an employer for other programs.</summary>
internal static class RolePlansTable
{
    public static readonly TableShape Shape = new(
        "role-plans",
        "Role plans of an employer",
        "/workforce/toolkit/{organisation}/role-plans",
        [
            new("role_plan_id", "Identifier", "Identifier of the role plan"),
            new("title", "Role", "What the role is called"),
            new(
                "credential_id",
                "Credential",
                "Identifier of the credential that the role asks for; empty where there is none"
            ),
            new("need", "Need", "What patients and the service need"),
            new("role", "What the role does", "What the role does about it"),
            new("capability", "Capability", "What somebody in it must be able to do"),
            new("supervision", "Supervision", "Who supervises, and with what time"),
            new("funding", "Funding", "Who pays for training, cover and the post afterwards"),
            new("evaluation", "Evaluation", "How it will be known whether it works"),
            new("agreed_at", "Agreed", "When the employer agreed to it, UTC; empty for a draft"),
        ]
    );

    public static DataTable Of(IEnumerable<RolePlan> plans) =>
        Shape.With(
            plans.Select(p =>
                (IReadOnlyList<object?>)
                    [
                        p.Id.ToString(),
                        p.Title,
                        p.CredentialId?.ToString(),
                        p.Body.Need,
                        p.Body.Role,
                        p.Body.Capability,
                        p.Body.Supervision,
                        p.Body.Funding,
                        p.Body.Evaluation,
                        p.AgreedAt,
                    ]
            )
        );
}
