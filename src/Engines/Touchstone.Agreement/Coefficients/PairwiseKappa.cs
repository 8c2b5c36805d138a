namespace Touchstone.Agreement;

/// <summary>
/// Cohen's kappa of each pair of coders on the units that both coded, averaged over the pairs for which it is defined (Cohen
/// 1960, 1968; Light 1971).
/// </summary>
internal sealed class PairwiseKappa : IFormula
{
    private readonly int categories;
    private readonly Weighting weighting;
    private readonly Shared[] pairs;

    public PairwiseKappa(RatingGrid grid, Weighting weighting)
    {
        (categories, this.weighting) = (grid.Categories, weighting);
        pairs =
        [
            .. Enumerable
                .Range(0, grid.Coders)
                .SelectMany(a => Enumerable.Range(a + 1, grid.Coders - a - 1).Select(b => Shared.Of(grid, a, b))),
        ];
    }

    /// <summary>The pairs of coders: the first with all after it, then the second, and so on.</summary>
    public IEnumerable<Pair> Pairs(double[] weights) => pairs.Select(p => OfPair(weights, p));

    public double Value(ReadOnlySpan<double> weights)
    {
        var (sum, defined) = (0.0, 0);
        foreach (var pair in pairs)
        {
            if (OfPair(weights, pair).Kappa is var kappa && !double.IsNaN(kappa))
            {
                sum += kappa;
                defined++;
            }
        }

        return sum / defined;
    }

    public void Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        gradient.Clear();
        var defined = 0;
        foreach (var units in pairs)
        {
            var pair = OfPair(weights, units);
            if (double.IsNaN(pair.Kappa))
            {
                continue;
            }

            defined++;
            for (var i = 0; i < units.At.Length; i++)
            {
                var (x, y) = (units.First[i], units.Second[i]);
                var observed = weighting.Of(x, y) - pair.Observed;
                var byChance = pair.WeightedOfSecond[x] + pair.WeightedOfFirst[y] - (2 * pair.ByChance);
                gradient[units.At[i]] +=
                    (observed - ((1 - pair.Kappa) * byChance)) / (pair.Units * (1 - pair.ByChance));
            }
        }

        for (var p = 0; p < gradient.Length; p++)
        {
            gradient[p] /= defined;
        }
    }

    private Pair OfPair(ReadOnlySpan<double> weights, Shared pair)
    {
        var (ofFirst, ofSecond) = (new double[categories], new double[categories]);
        var (units, observed) = (0.0, 0.0);
        for (var i = 0; i < pair.At.Length; i++)
        {
            var weight = weights[pair.At[i]];
            ofFirst[pair.First[i]] += weight;
            ofSecond[pair.Second[i]] += weight;
            units += weight;
            observed += weight * weighting.Of(pair.First[i], pair.Second[i]);
        }

        for (var k = 0; k < categories; k++)
        {
            ofFirst[k] /= units;
            ofSecond[k] /= units;
        }

        var (weightedOfFirst, weightedOfSecond) = (new double[categories], new double[categories]);
        weighting.Apply(ofFirst, weightedOfFirst);
        weighting.Apply(ofSecond, weightedOfSecond);
        var byChance = 0.0;
        for (var k = 0; k < categories; k++)
        {
            byChance += ofFirst[k] * weightedOfSecond[k];
        }

        observed /= units;
        var kappa =
            units == 0 || 1 - byChance < ChanceCorrected.Least ? double.NaN : (observed - byChance) / (1 - byChance);
        return new(units, observed, byChance, kappa, weightedOfFirst, weightedOfSecond);
    }

    internal sealed record Pair(
        double Units,
        double Observed,
        double ByChance,
        double Kappa,
        double[] WeightedOfFirst,
        double[] WeightedOfSecond
    );

    /// <summary>The patterns in which two coders both gave a value, and their values.</summary>
    private sealed record Shared(int[] At, int[] First, int[] Second)
    {
        public static Shared Of(RatingGrid grid, int a, int b)
        {
            int[] at =
            [
                .. Enumerable
                    .Range(0, grid.Patterns.Length)
                    .Where(p =>
                        grid.Patterns[p].Values[a] != Pattern.Missing && grid.Patterns[p].Values[b] != Pattern.Missing
                    ),
            ];
            return new(
                at,
                [.. at.Select(p => grid.Patterns[p].Values[a])],
                [.. at.Select(p => grid.Patterns[p].Values[b])]
            );
        }
    }
}
