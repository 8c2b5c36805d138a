namespace Touchstone.Agreement;

/// <summary>
/// The RAND/UCLA appropriateness method for ratings from 1 to 9 (Fitch and others 2001): is the spread of the ratings wider than
/// that of a panel that agrees at the same place of the scale? Percentiles are those of <see cref="Percentile"/>.
/// </summary>
/// <param name="Median">The median rating.</param>
/// <param name="P30">The 30th percentile.</param>
/// <param name="P70">The 70th percentile.</param>
/// <param name="Range">IPR: the distance between the two.</param>
/// <param name="CentralPoint">IPRCP: the point halfway between the two.</param>
/// <param name="AsymmetryIndex">AI: how far that point is from 5.</param>
/// <param name="RangeAllowed">
/// IPRAS: 2.35 + 1.5 × <paramref name="AsymmetryIndex"/>. At the ends of the scale a panel may spread further in one direction.
/// </param>
/// <param name="DisagreementIndex">DI: range by range allowed; above 1 the panel disagrees.</param>
/// <param name="Verdict">
/// From the median (6.5 and above appropriate, below 3.5 inappropriate), uncertain where the panel disagrees.
/// </param>
public sealed record RandUcla(
    double Median,
    double P30,
    double P70,
    double Range,
    double CentralPoint,
    double AsymmetryIndex,
    double RangeAllowed,
    double DisagreementIndex,
    AppropriatenessVerdict Verdict
)
{
    private const double LeastAllowed = 2.35;
    private const double AsymmetryFactor = 1.5;
    private const double MiddleOfScale = 5;

    /// <summary>Whether the range is wider than allowed.</summary>
    public bool HasDisagreement => Range > RangeAllowed;

    /// <summary>Works out the figures of one item.</summary>
    /// <param name="ratings">Ratings from 1 to 9, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no rating, or one is outside 1 to 9.</exception>
    public static RandUcla Of(IEnumerable<int> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double[] sorted = [.. ratings.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(ratings));
        ArgumentOutOfRangeException.ThrowIfLessThan(sorted[0], 1, nameof(ratings));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sorted[^1], 9, nameof(ratings));
        var (median, low, high) = (
            Percentile.OfSorted(sorted, 0.5),
            Percentile.OfSorted(sorted, 0.3),
            Percentile.OfSorted(sorted, 0.7)
        );
        var range = high - low;
        var central = (low + high) / 2;
        var asymmetry = Math.Abs(MiddleOfScale - central);
        var allowed = LeastAllowed + (AsymmetryFactor * asymmetry);
        var verdict =
            range > allowed ? AppropriatenessVerdict.Uncertain
            : median >= 6.5 ? AppropriatenessVerdict.Appropriate
            : median < 3.5 ? AppropriatenessVerdict.Inappropriate
            : AppropriatenessVerdict.Uncertain;
        return new(median, low, high, range, central, asymmetry, allowed, range / allowed, verdict);
    }
}
