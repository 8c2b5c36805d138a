namespace Touchstone.Agreement;

/// <summary>How far apart two categories are, squared, as Krippendorff's alpha takes it.</summary>
internal interface IDistance
{
    double Between(int a, int b);

    /// <summary>For each category the distances to all values given.</summary>
    /// <param name="counts">Values per category.</param>
    /// <param name="spread">Filled: the sum of the counts, each times its distance from this category.</param>
    void Spread(ReadOnlySpan<double> counts, Span<double> spread);
}
