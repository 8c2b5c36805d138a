namespace Touchstone.Agreement;

/// <summary>How often values would agree by chance, as one of the chance-corrected figures sees it.</summary>
internal interface IChance
{
    /// <summary>The chance agreement, from 0 to 1.</summary>
    double Value(ReadOnlySpan<double> weights);

    /// <summary>The chance agreement, and what one more unit of each pattern would change in it.</summary>
    double Gradient(ReadOnlySpan<double> weights, Span<double> gradient);
}
