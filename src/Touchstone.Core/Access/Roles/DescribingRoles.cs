using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Roles;

/// <summary>Roles as the reference data explains them.</summary>
public static class DescribingRoles
{
    public static RoleDescription Describe(this ReferenceData reference, Role role, DateOnly day) =>
        reference.Roles.On(day).Find(RoleCode.Of(role))
        ?? new RoleDescription(RoleCode.Of(role), role.ToString(), "", "", RoleScope.Record);
}
