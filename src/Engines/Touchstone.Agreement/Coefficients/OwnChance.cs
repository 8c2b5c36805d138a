namespace Touchstone.Agreement;

/// <summary>
/// Chance from each coder's own shares of the categories, over all pairs of different coders (Conger 1980). A coder's shares
/// are of all that this coder coded.
/// </summary>
internal sealed class OwnChance(RatingGrid grid, Weighting weighting) : IChance
{
    public double Value(ReadOnlySpan<double> weights) => Work(weights, []);

    public double Gradient(ReadOnlySpan<double> weights, Span<double> gradient) => Work(weights, gradient);

    private double Work(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var (shares, units) = Shares(weights);
        double[][] weighted = [.. shares.Select(Weighted)];
        var coders = units.Count(n => n > 0);
        var pairs = coders * (coders - 1.0);
        double[] all = [.. Enumerable.Range(0, grid.Categories).Select(k => weighted.Sum(w => w[k]))];
        var value = 0.0;
        for (var c = 0; c < shares.Length; c++)
        {
            for (var k = 0; k < all.Length; k++)
            {
                value += shares[c][k] * (all[k] - weighted[c][k]) / pairs;
            }
        }

        for (var p = 0; p < gradient.Length; p++)
        {
            gradient[p] = 0;
            var pattern = grid.Patterns[p].Values;
            for (var c = 0; c < pattern.Length; c++)
            {
                if (pattern[c] != Pattern.Missing && units[c] > 0)
                {
                    var slope = all[pattern[c]] - weighted[c][pattern[c]];
                    for (var k = 0; k < all.Length; k++)
                    {
                        slope -= shares[c][k] * (all[k] - weighted[c][k]);
                    }

                    gradient[p] += 2 * slope / (pairs * units[c]);
                }
            }
        }

        return value;
    }

    private double[] Weighted(double[] shares)
    {
        var weighted = new double[shares.Length];
        weighting.Apply(shares, weighted);
        return weighted;
    }

    private (double[][] Shares, double[] Units) Shares(ReadOnlySpan<double> weights)
    {
        double[][] shares = [.. Enumerable.Range(0, grid.Coders).Select(_ => new double[grid.Categories])];
        var units = new double[grid.Coders];
        for (var p = 0; p < weights.Length; p++)
        {
            var pattern = grid.Patterns[p].Values;
            for (var c = 0; c < pattern.Length; c++)
            {
                if (pattern[c] != Pattern.Missing)
                {
                    shares[c][pattern[c]] += weights[p];
                    units[c] += weights[p];
                }
            }
        }

        for (var c = 0; c < shares.Length; c++)
        {
            for (var k = 0; k < shares[c].Length && units[c] > 0; k++)
            {
                shares[c][k] /= units[c];
            }
        }

        return (shares, units);
    }
}
