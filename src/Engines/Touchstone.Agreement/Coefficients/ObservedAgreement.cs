namespace Touchstone.Agreement;

/// <summary>The (weighted) share of agreeing pairs of values, averaged over the units with at least two.</summary>
internal sealed class ObservedAgreement : IFormula
{
    private readonly double[] ofPattern;
    private readonly bool[] isShared;

    public ObservedAgreement(RatingGrid grid, Weighting weighting)
    {
        isShared = [.. grid.Patterns.Select(p => p.Count >= 2)];
        ofPattern = [.. grid.Patterns.Select(p => OfPattern(p.Given, weighting))];
    }

    public double Value(ReadOnlySpan<double> weights)
    {
        var (agreement, units) = (0.0, 0.0);
        for (var p = 0; p < ofPattern.Length; p++)
        {
            if (isShared[p])
            {
                agreement += weights[p] * ofPattern[p];
                units += weights[p];
            }
        }

        return agreement / units;
    }

    public void Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var (value, units) = (Value(weights), 0.0);
        for (var p = 0; p < ofPattern.Length; p++)
        {
            units += isShared[p] ? weights[p] : 0;
        }

        for (var p = 0; p < ofPattern.Length; p++)
        {
            gradient[p] = isShared[p] ? (ofPattern[p] - value) / units : 0;
        }
    }

    private static double OfPattern(int[] given, Weighting weighting)
    {
        if (given.Length < 2)
        {
            return 0;
        }

        var sum = 0.0;
        for (var i = 0; i < given.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += weighting.Of(given[i], given[j]);
            }
        }

        return 2 * sum / (given.Length * (given.Length - 1.0));
    }
}
