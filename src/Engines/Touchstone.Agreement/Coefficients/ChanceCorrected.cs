namespace Touchstone.Agreement;

/// <summary>(observed - chance) / (1 - chance), for any number of coders and with gaps.</summary>
internal sealed class ChanceCorrected(ObservedAgreement observed, IChance chance) : IFormula
{
    /// <summary>Below this distance of the chance agreement from 1 there is nothing to correct for: one category was used.</summary>
    public const double Least = 1e-12;

    public double Value(ReadOnlySpan<double> weights)
    {
        var byChance = chance.Value(weights);
        return 1 - byChance < Least ? double.NaN : (observed.Value(weights) - byChance) / (1 - byChance);
    }

    public void Gradient(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var ofChance = new double[gradient.Length];
        var byChance = chance.Gradient(weights, ofChance);
        observed.Gradient(weights, gradient);
        var disagreement = (1 - observed.Value(weights)) / (1 - byChance);
        for (var p = 0; p < gradient.Length; p++)
        {
            gradient[p] = (gradient[p] - (disagreement * ofChance[p])) / (1 - byChance);
        }
    }
}
