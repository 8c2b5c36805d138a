namespace Touchstone.Agreement;

/// <summary>
/// A figure of agreement. All are 1 where all coders always agree; all but the first are 0 where they agree as often as chance
/// would have it, each with its own idea of chance, and may be below 0.
/// </summary>
public enum AgreementFigure
{
    /// <summary>
    /// The share of agreeing pairs of values, averaged over the units with at least two (Gwet 2014, 2.2). From 0 to 1; for two
    /// coders, the share of units on which they agree.
    /// </summary>
    PercentAgreement,

    /// <summary>
    /// Cohen (1960): chance from each coder's own use of the categories. For more than two coders, the mean over the pairs of
    /// coders (Light 1971), each on the units that both coded.
    /// </summary>
    CohenKappa,

    /// <summary>Cohen (1968) with a credit that falls by equal steps with the distance between categories.</summary>
    WeightedKappaLinear,

    /// <summary>Cohen (1968) with a credit that falls with the square of the distance between categories.</summary>
    WeightedKappaQuadratic,

    /// <summary>
    /// Scott (1955): chance from all coders' use of the categories together, on the units with at least two values. For more
    /// than two coders, the same with pairwise agreement (Siegel and Castellan 1988).
    /// </summary>
    ScottPi,

    /// <summary>
    /// Fleiss (1971) for any number of coders; with gaps as in Gwet (2014, 2.6.2): a category's share is the mean of its shares
    /// of the values of each unit.
    /// </summary>
    FleissKappa,

    /// <summary>Conger (1980): chance from each coder's own use of the categories, for any number of coders.</summary>
    CongerKappa,

    /// <summary>Randolph (2005): every category as likely by chance, for any number of coders.</summary>
    RandolphKappa,

    /// <summary>Brennan and Prediger (1981): every category as likely by chance. The same formula as Randolph's.</summary>
    BrennanPrediger,

    /// <summary>Gwet (2008): chance only where a coder guesses, which is likelier where categories are used alike.</summary>
    GwetAc1,

    /// <summary>Gwet's AC2 (2014, 3.5) with the weights of <see cref="WeightedKappaLinear"/>.</summary>
    GwetAc2Linear,

    /// <summary>Gwet's AC2 (2014, 3.5) with the weights of <see cref="WeightedKappaQuadratic"/>.</summary>
    GwetAc2Quadratic,

    /// <summary>Krippendorff's alpha (2011): values are the same or not.</summary>
    AlphaNominal,

    /// <summary>Krippendorff's alpha for ranked values: the distance is the number of values that lie between.</summary>
    AlphaOrdinal,

    /// <summary>Krippendorff's alpha for numbers: the distance is the square of the difference.</summary>
    AlphaInterval,

    /// <summary>Krippendorff's alpha for numbers with a true zero: the difference relative to the sum, squared.</summary>
    AlphaRatio,

    /// <summary>Krippendorff's alpha for sets of codes with <see cref="CodeSet.JaccardDistance"/>.</summary>
    AlphaJaccard,

    /// <summary>Krippendorff's alpha for sets of codes with <see cref="CodeSet.MasiDistance"/>.</summary>
    AlphaMasi,
}
