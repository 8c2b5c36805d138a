namespace Touchstone.Agreement;

/// <summary>
/// Bootstrap over whole sources (Efron 1979): as many are drawn as there are, with replacement, and everything is worked out
/// again. Intervals hold the middle of what came out (percentile method).
/// </summary>
internal sealed class Resampling(CodingTable table, AgreementOptions options)
{
    /// <summary>With fewer resamples in which the figure is defined there is no interval.</summary>
    private const double LeastDefined = 0.9;

    public Interval?[] Intervals(IReadOnlyList<(IFormula Formula, int[]? PatternOf, int Patterns)> figures)
    {
        if (options.Resamples == 0 || table.SourceCount < 2)
        {
            return new Interval?[figures.Count];
        }

        var found = new double[figures.Count][];
        for (var f = 0; f < found.Length; f++)
        {
            found[f] = new double[options.Resamples];
        }

        var kindOf = KindOfSource();
        Parallel.For(
            0,
            options.Resamples,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads) },
            r => Resample(r, kindOf, figures, found)
        );
        return [.. found.Select(Middle)];
    }

    private void Resample(
        int resample,
        int[] kindOf,
        IReadOnlyList<(IFormula Formula, int[]? PatternOf, int Patterns)> figures,
        double[][] found
    )
    {
        var random = new SeededRandom(options.Seed, resample);
        var drawn = new int[table.Sources.Count];
        for (var i = 0; i < kindOf.Length; i++)
        {
            drawn[kindOf[random.Below(kindOf.Length)]]++;
        }

        var weights = new double[table.Patterns.Count];
        for (var s = 0; s < drawn.Length; s++)
        {
            if (drawn[s] > 0)
            {
                foreach (var (pattern, units) in table.Sources[s].Parts)
                {
                    weights[pattern] += drawn[s] * units;
                }
            }
        }

        int[]? gatheredFor = null;
        double[] gathered = weights;
        for (var f = 0; f < figures.Count; f++)
        {
            var (formula, patternOf, patterns) = figures[f];
            if (!ReferenceEquals(patternOf, gatheredFor))
            {
                (gatheredFor, gathered) = (
                    patternOf,
                    patternOf is null ? weights : Gather(weights, patternOf, patterns)
                );
            }

            found[f][resample] = formula.Value(gathered);
        }
    }

    public static double[] Gather(ReadOnlySpan<double> weights, int[] patternOf, int patterns)
    {
        var gathered = new double[patterns];
        for (var p = 0; p < patternOf.Length; p++)
        {
            gathered[patternOf[p]] += weights[p];
        }

        return gathered;
    }

    private int[] KindOfSource()
    {
        var kindOf = new int[table.SourceCount];
        var at = 0;
        for (var k = 0; k < table.Sources.Count; k++)
        {
            kindOf.AsSpan(at, table.Sources[k].Count).Fill(k);
            at += table.Sources[k].Count;
        }

        return kindOf;
    }

    private Interval? Middle(double[] values)
    {
        double[] defined = [.. values.Where(double.IsFinite).Order()];
        var outside = (1 - options.Level) / 2;
        return defined.Length < LeastDefined * values.Length
            ? null
            : new(Percentile.OfSorted(defined, outside), Percentile.OfSorted(defined, 1 - outside));
    }
}
