using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>The figures of agreement as files and people call them.</summary>
internal static class FigureNames
{
    public static string Key(AgreementFigure figure) =>
        figure switch
        {
            AgreementFigure.PercentAgreement => "percent_agreement",
            AgreementFigure.CohenKappa => "cohen_kappa",
            AgreementFigure.WeightedKappaLinear => "weighted_kappa_linear",
            AgreementFigure.WeightedKappaQuadratic => "weighted_kappa_quadratic",
            AgreementFigure.ScottPi => "scott_pi",
            AgreementFigure.FleissKappa => "fleiss_kappa",
            AgreementFigure.CongerKappa => "conger_kappa",
            AgreementFigure.RandolphKappa => "randolph_kappa",
            AgreementFigure.BrennanPrediger => "brennan_prediger",
            AgreementFigure.GwetAc1 => "gwet_ac1",
            AgreementFigure.GwetAc2Linear => "gwet_ac2_linear",
            AgreementFigure.GwetAc2Quadratic => "gwet_ac2_quadratic",
            AgreementFigure.AlphaNominal => "alpha_nominal",
            AgreementFigure.AlphaOrdinal => "alpha_ordinal",
            AgreementFigure.AlphaInterval => "alpha_interval",
            AgreementFigure.AlphaRatio => "alpha_ratio",
            AgreementFigure.AlphaJaccard => "alpha_jaccard",
            AgreementFigure.AlphaMasi => "alpha_masi",
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };

    public static string Title(AgreementFigure figure) =>
        figure switch
        {
            AgreementFigure.PercentAgreement => "Percent agreement",
            AgreementFigure.CohenKappa => "Cohen's kappa",
            AgreementFigure.WeightedKappaLinear => "Weighted kappa, linear",
            AgreementFigure.WeightedKappaQuadratic => "Weighted kappa, quadratic",
            AgreementFigure.ScottPi => "Scott's pi",
            AgreementFigure.FleissKappa => "Fleiss's kappa",
            AgreementFigure.CongerKappa => "Conger's kappa",
            AgreementFigure.RandolphKappa => "Randolph's kappa",
            AgreementFigure.BrennanPrediger => "Brennan-Prediger",
            AgreementFigure.GwetAc1 => "Gwet's AC1",
            AgreementFigure.GwetAc2Linear => "Gwet's AC2, linear",
            AgreementFigure.GwetAc2Quadratic => "Gwet's AC2, quadratic",
            AgreementFigure.AlphaNominal => "Alpha, nominal",
            AgreementFigure.AlphaOrdinal => "Alpha, ordinal",
            AgreementFigure.AlphaInterval => "Alpha, interval",
            AgreementFigure.AlphaRatio => "Alpha, ratio",
            AgreementFigure.AlphaJaccard => "Alpha, Jaccard distance",
            AgreementFigure.AlphaMasi => "Alpha, MASI distance",
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
}
