namespace Touchstone.Core.Workforce.Findings;

/// <summary>The formulas of the findings.</summary>
public static class Figures
{
    /// <summary>
    /// The Herfindahl-Hirschman index: the sum of squared shares, from nearly 0 for great variety to 1 when all are the same. Null
    /// when there is nothing to share.
    /// </summary>
    public static decimal? Concentration(IEnumerable<int> counts)
    {
        var all = counts.Where(c => c > 0).ToList();
        var total = all.Sum(c => (decimal)c);
        return total == 0 ? null : all.Sum(c => c / total * (c / total));
    }

    /// <summary>How many equally common ones would be as varied: one divided by the index (Hill's number of order 2).</summary>
    public static decimal? EffectiveNumber(IEnumerable<int> counts) =>
        Concentration(counts) is { } index ? 1 / index : null;

    /// <summary>Wilson's score interval at 95 % for a share: it stays within 0 and 1, and holds for few answers too.</summary>
    public static (decimal Low, decimal High) Wilson(int part, int whole)
    {
        if (whole == 0)
        {
            return (0, 1);
        }
        const double z = 1.959963984540054;
        var share = (double)part / whole;
        var middle = share + (z * z / (2 * whole));
        var reach = z * Math.Sqrt((share * (1 - share) / whole) + (z * z / (4.0 * whole * whole)));
        var scale = 1 + (z * z / whole);
        return ((decimal)Math.Max(0, (middle - reach) / scale), (decimal)Math.Min(1, (middle + reach) / scale));
    }

    /// <summary>A share in per cent with one decimal; null without a whole.</summary>
    public static decimal? PerCent(decimal part, decimal whole) =>
        whole == 0 ? null : Math.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero);

    public static decimal Round(decimal number, int decimals = 1) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
