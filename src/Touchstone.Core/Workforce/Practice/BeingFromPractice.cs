using Touchstone.Core.Access;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Who speaks for practice.</summary>
internal static class BeingFromPractice
{
    private static readonly Role[] Roles =
    [
        Role.EmployerLead,
        Role.ProviderLead,
        Role.RegionalLead,
        Role.ExpertGroupMember,
        Role.Supervisor,
        Role.Practitioner,
    ];

    /// <summary>True for those who hold one of the roles of practice anywhere: they bring documents and rate.</summary>
    public static bool IsFromPractice(this Standing standing) => standing.Roles.Any(r => Roles.Contains(r.Role));
}
