namespace Touchstone.Agreement;

/// <summary>
/// A figure as a function of how often each pattern occurs. The same function serves the sample, its bootstrap resamples and,
/// through its gradient, the standard error.
/// </summary>
internal interface IFormula
{
    /// <summary>The figure; NaN where it is not defined for these weights.</summary>
    /// <param name="weights">Units per pattern.</param>
    double Value(ReadOnlySpan<double> weights);

    /// <summary>What one more unit of each pattern would change, to first order.</summary>
    /// <param name="weights">Units per pattern, for which the figure is defined.</param>
    /// <param name="gradient">Filled, one number per pattern.</param>
    void Gradient(ReadOnlySpan<double> weights, Span<double> gradient);
}
