namespace Touchstone.Agreement;

/// <summary>
/// Lawshe's content validity ratio (1975): from -1 (nobody calls the item essential) over 0 (half do) to 1 (all do).
/// </summary>
/// <param name="Essential">How many call the item essential.</param>
/// <param name="Panellists">How many rated it.</param>
public sealed record ContentValidityRatio(int Essential, int Panellists)
{
    /// <summary>One-sided, as in Lawshe's table.</summary>
    private const double Significance = 0.05;

    /// <summary>The ratio; null without panellists.</summary>
    public double? Value => Panellists == 0 ? null : (Essential - (Panellists / 2.0)) / (Panellists / 2.0);

    /// <summary>Whether more call it essential than chance would have at one in twenty.</summary>
    public bool IsAboveChance => CriticalNumber(Panellists) is { } critical && Essential >= critical;

    /// <summary>
    /// The smallest number of panellists calling an item essential that half a panel by chance would reach no more than once in
    /// twenty, by the exact binomial (Ayre and Scally 2014); null where even all of them would (fewer than five).
    /// </summary>
    /// <param name="panellists">How many rate the item, from 0.</param>
    public static int? CriticalNumber(int panellists)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(panellists);
        int? critical = null;
        var tail = 0.0;
        for (var essential = panellists; essential > 0; essential--)
        {
            tail += Distributions.CoinProbability(essential, panellists);
            if (tail > Significance)
            {
                break;
            }

            critical = essential;
        }

        return critical;
    }
}
