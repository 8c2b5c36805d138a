namespace Touchstone.Agreement;

/// <summary>0 for the same category, 1 for different ones.</summary>
internal sealed class NominalDistance : IDistance
{
    public double Between(int a, int b) => a == b ? 0 : 1;

    public void Spread(ReadOnlySpan<double> counts, Span<double> spread)
    {
        var all = 0.0;
        foreach (var count in counts)
        {
            all += count;
        }

        for (var k = 0; k < counts.Length; k++)
        {
            spread[k] = all - counts[k];
        }
    }
}
