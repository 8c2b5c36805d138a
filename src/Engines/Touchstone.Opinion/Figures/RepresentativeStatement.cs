namespace Touchstone.Opinion;

/// <summary>A statement that tells a group from the others.</summary>
/// <param name="Statement">Position of the statement.</param>
/// <param name="Side">Whether the group is known by agreeing or by disagreeing.</param>
/// <param name="Share">Smoothed share of the group on that side.</param>
/// <param name="ShareZ">z of that share against one half.</param>
/// <param name="Ratio">The share divided by that of everybody in other groups.</param>
/// <param name="RatioZ">z of the difference from the others.</param>
public sealed record RepresentativeStatement(
    int Statement,
    Vote Side,
    double Share,
    double ShareZ,
    double Ratio,
    double RatioZ
)
{
    /// <summary>What the list is ordered by.</summary>
    internal double Metric => Ratio * RatioZ * Share * ShareZ;
}
