using System.Collections.Frozen;

namespace Touchstone.Core.Access;

/// <summary>The roles that can do most harm in the wrong hands: they decide, manage or see everything.</summary>
public static class PowerfulRoles
{
    public static FrozenSet<Role> All { get; } =
    [Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair, Role.Administrator, Role.Auditor];
}
