namespace Touchstone.Badges.Structure;

/// <summary>How often a member may stand.</summary>
internal enum Amount
{
    /// <summary>Exactly one value.</summary>
    One,

    /// <summary>One value or none.</summary>
    AtMostOne,

    /// <summary>A list, which may be missing.</summary>
    List,

    /// <summary>One value alone or a list, at least one.</summary>
    OneOrMore,

    /// <summary>One value alone or a list, which may be missing.</summary>
    Any,
}
