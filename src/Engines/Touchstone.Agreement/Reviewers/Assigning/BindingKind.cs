namespace Touchstone.Agreement;

/// <summary>What stands in the way of full panels.</summary>
public enum BindingKind
{
    /// <summary>Without the caps there would be enough.</summary>
    Caps,

    /// <summary>Without the conflicts there would be enough.</summary>
    Conflicts,

    /// <summary>Without either there would be enough: the two together are too tight.</summary>
    CapsOrConflicts,

    /// <summary>Only without both there would be enough.</summary>
    CapsAndConflicts,

    /// <summary>A submission needs more reviewers than there are.</summary>
    TooFewReviewers,
}
