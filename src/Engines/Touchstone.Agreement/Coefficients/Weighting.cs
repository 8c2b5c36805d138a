namespace Touchstone.Agreement;

/// <summary>
/// How much two categories count as agreeing, from 0 (the ends of the scale) to 1 (the same): all or nothing, or falling with
/// their distance in steps of the scale. Sums over all pairs of categories are made in one walk, not in a square of them.
/// </summary>
internal sealed class Weighting(Weighting.Fall fall, int categories)
{
    public enum Fall
    {
        AllOrNothing,
        Linear,
        Quadratic,
    }

    private readonly double span = Math.Max(1, categories - 1);

    /// <summary>The sum of the weights of all pairs of categories.</summary>
    public double Total
    {
        get
        {
            var ones = new double[categories];
            Array.Fill(ones, 1);
            var sums = new double[categories];
            Apply(ones, sums);
            return sums.Sum();
        }
    }

    public double Of(int a, int b) =>
        fall switch
        {
            Fall.Linear => 1 - (Math.Abs(a - b) / span),
            Fall.Quadratic => 1 - ((a - b) / span * ((a - b) / span)),
            _ => a == b ? 1 : 0,
        };

    /// <summary>For each category the shares of all categories, each times its weight with this one.</summary>
    public void Apply(ReadOnlySpan<double> shares, Span<double> weighted)
    {
        switch (fall)
        {
            case Fall.Linear:
                ApplyLinear(shares, weighted);
                break;
            case Fall.Quadratic:
                ApplyQuadratic(shares, weighted);
                break;
            default:
                shares.CopyTo(weighted);
                break;
        }
    }

    private void ApplyLinear(ReadOnlySpan<double> shares, Span<double> weighted)
    {
        var (all, distance) = (0.0, 0.0);
        for (var k = 0; k < shares.Length; k++)
        {
            all += shares[k];
            distance += k * shares[k];
        }

        var below = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            weighted[k] = all - (distance / span);
            below += shares[k];
            distance += below - (all - below);
        }
    }

    private void ApplyQuadratic(ReadOnlySpan<double> shares, Span<double> weighted)
    {
        var (all, first, second) = (0.0, 0.0, 0.0);
        for (var k = 0; k < shares.Length; k++)
        {
            all += shares[k];
            first += k * shares[k];
            second += (double)k * k * shares[k];
        }

        for (var k = 0; k < shares.Length; k++)
        {
            weighted[k] = all - ((((double)k * k * all) - (2 * k * first) + second) / (span * span));
        }
    }
}
