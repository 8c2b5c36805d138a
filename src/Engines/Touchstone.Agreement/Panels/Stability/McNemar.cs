namespace Touchstone.Agreement;

/// <summary>McNemar's test (1947) of whether panellists crossed a line between two rounds more often one way than the other.</summary>
/// <param name="Joined">How many were not favourable and then were.</param>
/// <param name="Left">How many were favourable and then were not.</param>
public sealed record McNemar(int Joined, int Left)
{
    /// <summary>Two-sided, by the exact binomial; 1 where nobody crossed.</summary>
    public double P => Math.Min(1, 2 * Distributions.CoinTail(Math.Max(Joined, Left), Joined + Left));
}
