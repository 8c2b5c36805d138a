namespace Touchstone.Core.Reference;

/// <summary>The level at which readiness is looked at.</summary>
public enum ReadinessLevel
{
    /// <summary>The organisation as a whole.</summary>
    Organisation,

    /// <summary>A department, a practice or a service.</summary>
    Department,

    /// <summary>A trainee and the supervisor.</summary>
    People,
}
