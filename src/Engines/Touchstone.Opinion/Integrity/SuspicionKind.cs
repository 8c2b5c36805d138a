namespace Touchstone.Opinion;

/// <summary>Why an account is suspected of not saying what a person thinks.</summary>
public enum SuspicionKind
{
    /// <summary>Agrees with everything shown.</summary>
    AllAgree,

    /// <summary>Disagrees with everything shown.</summary>
    AllDisagree,

    /// <summary>Passes on everything shown.</summary>
    AllPass,

    /// <summary>Agrees and disagrees in turns, whatever is shown.</summary>
    Alternating,

    /// <summary>Most votes came too fast for the statement to be read.</summary>
    TooFast,

    /// <summary>Votes exactly as other accounts do, all the way.</summary>
    Copy,

    /// <summary>One of those who push a statement in concert.</summary>
    Coordinated,
}
