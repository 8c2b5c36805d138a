namespace Touchstone.Agreement;

/// <summary>Kendall's coefficient of concordance (Kendall and Babington Smith 1939), corrected for ties.</summary>
/// <param name="Value">W: from 0 (no concordance) to 1 (all rank alike).</param>
/// <param name="ChiSquared">m (n - 1) W, for m raters and n items.</param>
/// <param name="Degrees">n - 1.</param>
/// <param name="P">The chance of so much concordance among raters who rank at random, by chi-squared: rough under eight items.</param>
/// <param name="Raters">m: those who rated every item.</param>
/// <param name="Items">n.</param>
public sealed record KendallW(double Value, double ChiSquared, int Degrees, double P, int Raters, int Items)
{
    /// <summary>Works out the coefficient.</summary>
    /// <param name="ratings">One row a rater, a rating per item, all rows of the same length. Ranks do as well as ratings.</param>
    /// <returns>
    /// Null where it is not defined: fewer than two raters or items, or every rater gives all items the same rating.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static KendallW? Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var raters = ratings.Count;
        var items = raters == 0 ? 0 : ratings[0].Count;
        if (ratings.Any(r => r.Count != items))
        {
            throw new ArgumentException("Every rater rates the same items.", nameof(ratings));
        }

        if (raters < 2 || items < 2)
        {
            return null;
        }

        var sums = new double[items];
        var ties = 0.0;
        foreach (var row in ratings)
        {
            var (ranks, tied) = Ranks.Of([.. row]);
            ties += tied;
            for (var i = 0; i < items; i++)
            {
                sums[i] += ranks[i];
            }
        }

        var mean = raters * (items + 1) / 2.0;
        var squares = sums.Sum(s => (s - mean) * (s - mean));
        var most = ((double)raters * raters * (((double)items * items * items) - items)) - (raters * ties);
        if (most <= 0)
        {
            return null;
        }

        var w = 12 * squares / most;
        var chi = raters * (items - 1) * w;
        return new(w, chi, items - 1, Distributions.ChiSquaredTail(chi, items - 1), raters, items);
    }
}
