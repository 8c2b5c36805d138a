namespace Touchstone.Agreement;

/// <summary>
/// 1 less the observed over the expected disagreement (Krippendorff 2011). Only values of units with at least two count. With
/// a distance that is the square of a difference of ranks, the ranks come from the values themselves (ordinal).
/// </summary>
internal sealed class KrippendorffAlpha : IFormula
{
    private readonly RatingGrid grid;
    private readonly IDistance? distance;
    private readonly double[]? observed;

    /// <param name="grid">The values.</param>
    /// <param name="distance">The distance; null for that of ranks.</param>
    public KrippendorffAlpha(RatingGrid grid, IDistance? distance)
    {
        (this.grid, this.distance) = (grid, distance);
        observed = distance is null ? null : Observed(distance);
    }

    /// <summary>Whether one value takes so long that thousands are out of the question.</summary>
    public bool IsSlow => distance is TableDistance { IsTabled: false };

    public double Value(ReadOnlySpan<double> weights)
    {
        var counts = Counts(weights);
        var ofValues = distance ?? new SquaredDistance(Ranks(counts));
        var expected = Expected(counts, ofValues, out _);
        return expected <= 0
            ? double.NaN
            : 1 - ((counts.Sum() - 1) * Sum(weights, observed ?? Observed(ofValues)) / expected);
    }

    public void Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var counts = Counts(weights);
        var ranks = distance is null ? Ranks(counts) : null;
        var ofValues = distance ?? new SquaredDistance(ranks!);
        var ofPattern = observed ?? Observed(ofValues);
        var disagreement = Sum(weights, ofPattern);
        var expected = Expected(counts, ofValues, out var spread);
        var (shiftObserved, shiftExpected) = ranks is null ? ([], []) : Shifts(weights, counts, ranks);
        var all = counts.Sum();
        for (var p = 0; p < gradient.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            gradient[p] = 0;
            if (given.Length < 2)
            {
                continue;
            }

            var (more, moreExpected) = (ofPattern[p], 0.0);
            foreach (var k in given)
            {
                moreExpected += 2 * spread[k];
                if (ranks is not null)
                {
                    more += shiftObserved[k];
                    moreExpected += shiftExpected[k];
                }
            }

            gradient[p] =
                (-(all - 1) * (more - (disagreement * moreExpected / expected)) / expected)
                - (given.Length * disagreement / expected);
        }
    }

    /// <summary>
    /// What one more value of each category does through the ranks: those above it rise by one, its own by a half. First to the
    /// observed, then to the expected disagreement.
    /// </summary>
    private (double[] Observed, double[] Expected) Shifts(ReadOnlySpan<double> weights, double[] counts, double[] ranks)
    {
        var toObserved = new double[counts.Length];
        for (var p = 0; p < weights.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            if (given.Length >= 2)
            {
                var sum = given.Sum(k => ranks[k]);
                foreach (var k in given)
                {
                    toObserved[k] += 4 * weights[p] * ((given.Length * ranks[k]) - sum) / (given.Length - 1);
                }
            }
        }

        var all = counts.Sum();
        var mean = counts.Select((n, k) => n * ranks[k]).Sum() / all;
        double[] toExpected = [.. counts.Select((n, k) => 4 * all * n * (ranks[k] - mean))];
        return (FromAbove(toObserved), FromAbove(toExpected));
    }

    private static double[] FromAbove(double[] slope)
    {
        var shifts = new double[slope.Length];
        var above = 0.0;
        for (var k = slope.Length - 1; k >= 0; k--)
        {
            shifts[k] = above + (slope[k] / 2);
            above += slope[k];
        }

        return shifts;
    }

    private static double[] Ranks(double[] counts)
    {
        var ranks = new double[counts.Length];
        var below = 0.0;
        for (var k = 0; k < counts.Length; k++)
        {
            ranks[k] = below + (counts[k] / 2);
            below += counts[k];
        }

        return ranks;
    }

    private static double Sum(ReadOnlySpan<double> weights, double[] ofPattern)
    {
        var sum = 0.0;
        for (var p = 0; p < weights.Length; p++)
        {
            sum += weights[p] * ofPattern[p];
        }

        return sum;
    }

    private static double Expected(double[] counts, IDistance distance, out double[] spread)
    {
        spread = new double[counts.Length];
        distance.Spread(counts, spread);
        var sum = 0.0;
        for (var k = 0; k < counts.Length; k++)
        {
            sum += counts[k] * spread[k];
        }

        // Squares about a mean may leave a crumb where all values are the same.
        return counts.Count(n => n > 0) < 2 ? 0 : sum;
    }

    private double[] Counts(ReadOnlySpan<double> weights)
    {
        var counts = new double[grid.Categories];
        for (var p = 0; p < weights.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            if (given.Length >= 2 && weights[p] > 0)
            {
                foreach (var k in given)
                {
                    counts[k] += weights[p];
                }
            }
        }

        return counts;
    }

    private double[] Observed(IDistance between)
    {
        var disagreements = new double[grid.Patterns.Length];
        for (var p = 0; p < disagreements.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            var sum = 0.0;
            for (var i = 1; i < given.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    sum += between.Between(given[i], given[j]);
                }
            }

            disagreements[p] = given.Length < 2 ? 0 : 2 * sum / (given.Length - 1);
        }

        return disagreements;
    }
}
