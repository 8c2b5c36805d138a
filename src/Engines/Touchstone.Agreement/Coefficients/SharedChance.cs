namespace Touchstone.Agreement;

/// <summary>
/// Chance from the shares of the categories over all coders: the product of the shares (Scott, Fleiss), or Gwet's guess, which
/// is likelier where the shares are alike.
/// </summary>
internal sealed class SharedChance : IChance
{
    private readonly RatingGrid grid;
    private readonly Weighting weighting;
    private readonly int leastValues;
    private readonly double? guess;

    /// <param name="grid">The values.</param>
    /// <param name="weighting">How much two categories count as agreeing.</param>
    /// <param name="leastValues">Units with fewer values do not count.</param>
    /// <param name="isGwets">Whether chance is Gwet's.</param>
    public SharedChance(RatingGrid grid, Weighting weighting, int leastValues, bool isGwets)
    {
        (this.grid, this.weighting, this.leastValues) = (grid, weighting, leastValues);
        guess = isGwets ? weighting.Total / (grid.Categories * (grid.Categories - 1.0)) : null;
    }

    public double Value(ReadOnlySpan<double> weights)
    {
        var shares = new double[grid.Categories];
        Shares(weights, shares);
        return Value(shares, new double[shares.Length]);
    }

    public double Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var shares = new double[grid.Categories];
        var units = Shares(weights, shares);
        var slope = new double[shares.Length];
        var value = Value(shares, slope);
        var mean = 0.0;
        for (var k = 0; k < slope.Length; k++)
        {
            slope[k] = guess is { } g ? g * (1 - (2 * shares[k])) : 2 * slope[k];
            mean += slope[k] * shares[k];
        }

        for (var p = 0; p < gradient.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            gradient[p] = given.Length < leastValues ? 0 : (given.Average(k => slope[k]) - mean) / units;
        }

        return value;
    }

    private double Value(double[] shares, double[] weighted)
    {
        weighting.Apply(shares, weighted);
        var sum = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            sum += shares[k] * (guess is { } g ? g * (1 - shares[k]) : weighted[k]);
        }

        return sum;
    }

    private double Shares(ReadOnlySpan<double> weights, double[] shares)
    {
        var units = 0.0;
        for (var p = 0; p < weights.Length; p++)
        {
            var given = grid.Patterns[p].Given;
            if (given.Length >= leastValues && weights[p] > 0)
            {
                units += weights[p];
                foreach (var k in given)
                {
                    shares[k] += weights[p] / given.Length;
                }
            }
        }

        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] /= units;
        }

        return units;
    }
}
