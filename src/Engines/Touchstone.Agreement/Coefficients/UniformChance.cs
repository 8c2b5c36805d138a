namespace Touchstone.Agreement;

/// <summary>Every category as likely (Brennan and Prediger 1981, Randolph 2005).</summary>
internal sealed class UniformChance(Weighting weighting, int categories) : IChance
{
    private readonly double value = weighting.Total / ((double)categories * categories);

    public double Value(ReadOnlySpan<double> weights) => value;

    public double Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        gradient.Clear();
        return value;
    }
}
