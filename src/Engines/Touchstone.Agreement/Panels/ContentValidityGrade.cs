namespace Touchstone.Agreement;

/// <summary>How good a chance-corrected agreement on relevance is.</summary>
public enum ContentValidityGrade
{
    /// <summary>Below 0.40.</summary>
    Poor,

    /// <summary>From 0.40.</summary>
    Fair,

    /// <summary>From 0.60.</summary>
    Good,

    /// <summary>Above 0.74.</summary>
    Excellent,
}
