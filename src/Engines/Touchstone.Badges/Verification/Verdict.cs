namespace Touchstone.Badges.Verification;

/// <summary>What all checks together say.</summary>
public enum Verdict
{
    /// <summary>Every check that applies was made and passed.</summary>
    Valid,

    /// <summary>Nothing is known to be wrong, but something could not be checked; do not rely on it.</summary>
    CannotTell,

    /// <summary>At least one check failed.</summary>
    NotValid,
}
