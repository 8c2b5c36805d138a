namespace Touchstone.Agreement;

/// <summary>
/// Percentiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), R's default and PERCENTILE.INC
/// of spreadsheets. Other types differ by up to half a scale point in panels under twenty.
/// </summary>
public static class Percentile
{
    /// <summary>The value below which a share of the values lies.</summary>
    /// <param name="values">Values in any order, at least one.</param>
    /// <param name="share">From 0 (the least) to 1 (the greatest).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no value, or the share is outside 0 to 1.</exception>
    public static double Of(IEnumerable<double> values, double share) => OfSorted([.. values.Order()], share);

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    /// <param name="values">Values in any order, at least one.</param>
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <summary>The distance between the quarter and three-quarter percentiles.</summary>
    /// <param name="values">Values in any order, at least one.</param>
    public static double InterquartileRange(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return OfSorted(sorted, 0.75) - OfSorted(sorted, 0.25);
    }

    internal static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(sorted));
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
