namespace Touchstone.Badges.Verification;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>All is well.</summary>
    Pass,

    /// <summary>Something worth knowing that does not change the verdict.</summary>
    Note,

    /// <summary>It could not be checked: something cannot be had or is of a kind that is not known here.</summary>
    CannotBeHad,

    /// <summary>It is not as it should be.</summary>
    Fail,
}
