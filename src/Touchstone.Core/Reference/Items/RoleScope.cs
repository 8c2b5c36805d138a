namespace Touchstone.Core.Reference;

/// <summary>Where a role is held.</summary>
public enum RoleScope
{
    /// <summary>In the endorsing body as a whole.</summary>
    Body,

    /// <summary>In one organisation.</summary>
    Organisation,

    /// <summary>In one group, such as a steering group or a panel.</summary>
    Group,

    /// <summary>On one record.</summary>
    Record,

    /// <summary>By anybody, without signing in.</summary>
    Public,
}
