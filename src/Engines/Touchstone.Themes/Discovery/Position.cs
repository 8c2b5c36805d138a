namespace Touchstone.Themes.Discovery;

/// <summary>Where a respondent stands on what was asked.</summary>
public enum Position
{
    /// <summary>Not known, or neither.</summary>
    Unclear,

    /// <summary>Agrees.</summary>
    Agree,

    /// <summary>Disagrees.</summary>
    Disagree,
}
