namespace Touchstone.Opinion;

/// <summary>Where the groups of an analysis come from.</summary>
public enum GroupingMode
{
    /// <summary>Groups that do not depend on who voted first, or none (<see cref="StableGroups"/>).</summary>
    Stable,

    /// <summary>The method of Polis (<see cref="ClassicGroups"/>).</summary>
    Classic,

    /// <summary>Groups that were found elsewhere.</summary>
    Published,
}
