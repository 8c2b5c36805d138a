namespace Touchstone.Agreement;

/// <summary>How an item's ratings changed from one round to the next, among those who rated it in both.</summary>
/// <param name="Item">The item.</param>
/// <param name="FromRound">The earlier round.</param>
/// <param name="ToRound">The later round.</param>
/// <param name="Panellists">Those who rated the item in both.</param>
/// <param name="ShareMoved">The share of them who changed their rating at all.</param>
/// <param name="DistributionShift">
/// The share of ratings that would have to move to make one round's distribution the other's; a panel is called stable under 0.15
/// (Scheibe, Skutsch and Schofer 1975).
/// </param>
/// <param name="MedianChange">The later median less the earlier.</param>
/// <param name="InterquartileChange">The later interquartile range less the earlier; below 0 the panel moved together.</param>
/// <param name="Wilcoxon">Whether they moved in one direction.</param>
/// <param name="McNemar">Whether they crossed into the favourable ratings, or out of them.</param>
public sealed record RoundChange(
    string Item,
    int FromRound,
    int ToRound,
    int Panellists,
    double ShareMoved,
    double DistributionShift,
    double MedianChange,
    double InterquartileChange,
    WilcoxonSignedRank Wilcoxon,
    McNemar McNemar
)
{
    private const double LargestShift = 0.15;
    private const double Significance = 0.05;

    /// <summary>
    /// Whether the distribution shifted by less than 0.15 and neither test shows a direction at one in twenty. Small panels seldom
    /// show one, so read the shares before the tests.
    /// </summary>
    public bool IsStable => DistributionShift < LargestShift && Wilcoxon.P >= Significance && McNemar.P >= Significance;

    /// <summary>Compares an item's ratings in two rounds; null where nobody rated it in both.</summary>
    public static RoundChange? Of(string item, PanelRound from, PanelRound to, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(scale);
        var (earlier, later) = (from.Of(item), to.Of(item));
        string[] both = [.. earlier.Keys.Where(later.ContainsKey)];
        if (both.Length == 0)
        {
            return null;
        }

        int[] before = [.. both.Select(p => earlier[p])];
        int[] after = [.. both.Select(p => later[p])];
        var shift = Enumerable
            .Range(scale.Lowest, scale.Highest - scale.Lowest + 1)
            .Sum(r => Math.Abs(before.Count(b => b == r) - after.Count(a => a == r)));
        var pairs = before.Zip(after).ToArray();
        return new(
            item,
            from.Number,
            to.Number,
            both.Length,
            pairs.Count(p => p.First != p.Second) / (double)both.Length,
            shift / (2.0 * both.Length),
            Percentile.Median(Numbers(after)) - Percentile.Median(Numbers(before)),
            Percentile.InterquartileRange(Numbers(after)) - Percentile.InterquartileRange(Numbers(before)),
            WilcoxonSignedRank.Of(before, after),
            new(
                pairs.Count(p => p.First < scale.FavourableFrom && p.Second >= scale.FavourableFrom),
                pairs.Count(p => p.First >= scale.FavourableFrom && p.Second < scale.FavourableFrom)
            )
        );
    }

    private static IEnumerable<double> Numbers(int[] ratings) => ratings.Select(r => (double)r);
}
