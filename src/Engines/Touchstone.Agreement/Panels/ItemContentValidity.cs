namespace Touchstone.Agreement;

/// <summary>The content validity of one item (Polit, Beck and Owen 2007).</summary>
/// <param name="Relevant">How many rate the item relevant (3 or 4 of 4).</param>
/// <param name="Panellists">How many rate it, at least one.</param>
public sealed record ItemContentValidity(int Relevant, int Panellists)
{
    /// <summary>I-CVI: the share that rates it relevant, from 0 to 1.</summary>
    public double Index => (double)Relevant / Panellists;

    /// <summary>The chance that exactly this many would, each deciding by a coin.</summary>
    public double ByChance => Distributions.CoinProbability(Relevant, Panellists);

    /// <summary>k*: the index corrected for that chance.</summary>
    public double ModifiedKappa => (Index - ByChance) / (1 - ByChance);

    /// <summary>What k* is called: excellent above 0.74, good from 0.60, fair from 0.40 (Cicchetti and Sparrow 1981).</summary>
    public ContentValidityGrade Grade =>
        ModifiedKappa > 0.74 ? ContentValidityGrade.Excellent
        : ModifiedKappa >= 0.6 ? ContentValidityGrade.Good
        : ModifiedKappa >= 0.4 ? ContentValidityGrade.Fair
        : ContentValidityGrade.Poor;
}
