namespace Touchstone.Agreement;

/// <summary>The square of the difference of two numbers.</summary>
internal sealed class SquaredDistance : IDistance
{
    private readonly double[] at;

    public SquaredDistance(double[] numbers)
    {
        // About their mean, so that large numbers lose no digits when squared.
        var mean = numbers.Average();
        at = [.. numbers.Select(n => n - mean)];
    }

    public double Between(int a, int b) => (at[a] - at[b]) * (at[a] - at[b]);

    public void Spread(ReadOnlySpan<double> counts, Span<double> spread)
    {
        var (all, first, second) = (0.0, 0.0, 0.0);
        for (var k = 0; k < counts.Length; k++)
        {
            all += counts[k];
            first += counts[k] * at[k];
            second += counts[k] * at[k] * at[k];
        }

        for (var k = 0; k < counts.Length; k++)
        {
            spread[k] = (all * at[k] * at[k]) - (2 * at[k] * first) + second;
        }
    }
}
