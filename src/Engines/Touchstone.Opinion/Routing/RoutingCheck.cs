namespace Touchstone.Opinion;

/// <summary>
/// Whether routing still routes. Weights that have all become the same give a lottery that looks like routing and is none;
/// that has gone unnoticed elsewhere for more than a year.
/// </summary>
/// <param name="Statements">Statements that can be shown.</param>
/// <param name="Different">How many different weights they have.</param>
/// <param name="Ratio">The largest weight over the smallest.</param>
public sealed record RoutingCheck(int Statements, int Different, double Ratio)
{
    /// <summary>At least half of the statements have a weight of their own; nothing can be said of fewer than two.</summary>
    public bool IsRouting => Statements < 2 || 2 * Different >= Statements;
}
