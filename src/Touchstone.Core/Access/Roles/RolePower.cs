namespace Touchstone.Core.Access.Roles;

/// <summary>Who may give which role.</summary>
internal static class RolePower
{
    /// <summary>Roles over the installation and the programme itself, which only an administrator gives and ends.</summary>
    private static readonly Role[] ByAdministratorOnly = [Role.Administrator, Role.Auditor, Role.ProgrammeManager];

    public static bool MayGive(this Standing standing, Role role) =>
        standing.Holds(Role.Administrator)
        || (standing.Holds(Role.ProgrammeManager) && !ByAdministratorOnly.Contains(role));
}
