namespace Touchstone.Agreement.Tests;

/// <summary>Published examples, and values of other people's software for the same data.</summary>
public class WorkedExamplesTests
{
    private const double Close = 1e-6;

    [Fact]
    public void Two_coders_on_fifty_units()
    {
        var report = Report(Made.Square([20, 5], [10, 15]));

        Value(report, AgreementFigure.PercentAgreement).ShouldBe(0.7, Close);
        Value(report, AgreementFigure.CohenKappa).ShouldBe(0.4, Close);
        Value(report, AgreementFigure.CongerKappa).ShouldBe(0.4, Close);
        Value(report, AgreementFigure.ScottPi).ShouldBe(13.0 / 33, Close);
        Value(report, AgreementFigure.FleissKappa).ShouldBe(13.0 / 33, Close);
        Value(report, AgreementFigure.GwetAc1).ShouldBe(0.4059405941, Close);
        Value(report, AgreementFigure.BrennanPrediger).ShouldBe(0.4, Close);
        Value(report, AgreementFigure.RandolphKappa).ShouldBe(0.4, Close);
        report.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_prevalence_paradox_shows_both_figures_and_says_why()
    {
        var report = Report(Made.Square([118, 5], [2, 0]));

        Value(report, AgreementFigure.PercentAgreement).ShouldBe(0.944, Close);
        Value(report, AgreementFigure.CohenKappa).ShouldBe(-0.0233918129, Close);
        Value(report, AgreementFigure.GwetAc1).ShouldBe(0.9407763844, Close);
        report.Notes[0].ShouldStartWith("Prevalence paradox: coders agree on 94.4");
        report.Codes.ShouldAllBe(c => c.HasPrevalenceParadox);
        report.Codes[0].Prevalence!.Value.ShouldBe(0.972, Close);
    }

    [Fact]
    public void Krippendorffs_four_coders_with_gaps()
    {
        var report = Report(Made.Rows(Made.Krippendorff));

        Value(report, AgreementFigure.AlphaNominal).ShouldBe(0.743421052631579, Close);
        Value(report, AgreementFigure.AlphaOrdinal).ShouldBe(0.815388, Close);
        Value(report, AgreementFigure.AlphaInterval).ShouldBe(0.849107, Close);
        Value(report, AgreementFigure.AlphaRatio).ShouldBe(0.797403, Close);
        report.Table.UnitCount.ShouldBe(12);
        report.Table.SharedUnitCount.ShouldBe(11);
    }

    [Fact]
    public void Fleisss_fourteen_raters()
    {
        var report = Report(Made.Counts(Made.Fleiss));

        Value(report, AgreementFigure.FleissKappa).ShouldBe(0.2099307159, Close);
        Value(report, AgreementFigure.ScottPi).ShouldBe(0.2099307159, Close);
    }

    [Fact]
    public void Two_coders_on_a_scale_of_four()
    {
        var report = Report(Made.Square([11, 3, 1, 0], [1, 9, 0, 1], [0, 1, 10, 0], [1, 2, 0, 10]));

        Value(report, AgreementFigure.CohenKappa).ShouldBe(0.7334754797, Close);
        Value(report, AgreementFigure.WeightedKappaLinear).ShouldBe(0.7474747475, Close);
        Value(report, AgreementFigure.WeightedKappaQuadratic).ShouldBe(0.7663551402, Close);
    }

    [Fact]
    public void Three_coders_as_nltk_scikit_learn_and_statsmodels_have_them()
    {
        var report = Report(Made.Rows(Made.ThreeCoders));

        Value(report, AgreementFigure.CohenKappa).ShouldBe(0.5022325761987964, Close);
        Value(report, AgreementFigure.WeightedKappaLinear).ShouldBe(0.7126310776071626, Close);
        Value(report, AgreementFigure.WeightedKappaQuadratic).ShouldBe(0.8618525141667052, Close);
        Value(report, AgreementFigure.ScottPi).ShouldBe(0.49779735682819376, Close);
        Value(report, AgreementFigure.FleissKappa).ShouldBe(0.4977973568281938, Close);
        Value(report, AgreementFigure.CongerKappa).ShouldBe(0.5016393442622951, Close);
        Value(report, AgreementFigure.BrennanPrediger).ShouldBe(0.5052083333333333, Close);
        Value(report, AgreementFigure.RandolphKappa).ShouldBe(0.5052083333333333, Close);
        Value(report, AgreementFigure.AlphaNominal).ShouldBe(0.5082599118942732, Close);
        Value(report, AgreementFigure.AlphaInterval).ShouldBe(0.8652241918665277, Close);
    }

    [Theory]
    [InlineData(2, 0.4895441876523867, 0.574090955130153, 0.3571428571428572, 0.3446601941747573)]
    [InlineData(3, 0.4728479825175127, 0.5671034390232995, 0.30501089324618735, 0.2937485200094719)]
    public void Several_codes_a_unit_as_nltk_has_them(
        int coders,
        double masi,
        double jaccard,
        double nominal,
        double kappa
    )
    {
        var report = Report(Made.Rows([.. Made.ThreeCodersOfSets.Take(coders)]));

        Value(report, AgreementFigure.AlphaMasi).ShouldBe(masi, Close);
        Value(report, AgreementFigure.AlphaJaccard).ShouldBe(jaccard, Close);
        Value(report, AgreementFigure.AlphaNominal).ShouldBe(nominal, Close);
        Value(report, AgreementFigure.CohenKappa).ShouldBe(kappa, Close);
        report.Figures[AgreementFigure.AlphaOrdinal].NotDefined.ShouldBe("not defined: the values have no order");
        report.Figures[AgreementFigure.AlphaRatio].NotDefined.ShouldBe("not defined: not all values are numbers");
    }

    [Fact]
    public void A_kappa_per_code_as_scikit_learn_has_it()
    {
        var report = Report(Made.Rows([.. Made.ThreeCodersOfSets.Take(2)]));

        report.Codes.Select(c => c.Code).ShouldBe(["a", "b", "c", "d", "e"]);
        double[] expected = [1, 0.5945945945945946, 0.7222222222222222, 1.0 / 3, 0.42307692307692313];
        for (var c = 0; c < expected.Length; c++)
        {
            report.Codes[c].Kappa.Value!.Value.ShouldBe(expected[c], Close);
        }

        var d = report.Codes[3];
        d.Units.ShouldBe(15);
        d.Given.ShouldBe([5, 3]);
        d.Prevalence!.Value.ShouldBe(8.0 / 30, Close);
        d.Agreement.Value!.Value.ShouldBe(11.0 / 15, Close);
        d.PositiveAgreement!.Value.ShouldBe(0.5, Close);
        d.NegativeAgreement!.Value.ShouldBe(18.0 / 22, Close);
    }

    [Fact]
    public void Standard_errors_of_kappa_are_those_of_fleiss_cohen_and_everitt_for_one_unit_less()
    {
        var small = Report(Made.Square([20, 5], [10, 15]));
        var large = Report(Made.Square([11, 3, 1, 0], [1, 9, 0, 1], [0, 1, 10, 0], [1, 2, 0, 10]));

        Error(small, AgreementFigure.CohenKappa).ShouldBe(0.12699606293110033 * Math.Sqrt(50.0 / 49), Close);
        var less = Math.Sqrt(50.0 / 49);
        Error(large, AgreementFigure.CohenKappa).ShouldBe(0.07524022453977458 * less, Close);
        Error(large, AgreementFigure.WeightedKappaLinear).ShouldBe(0.07910327006916394 * less, Close);
        Error(large, AgreementFigure.WeightedKappaQuadratic).ShouldBe(0.09021822996121716 * less, Close);
    }

    private static AgreementReport Report(CodingTable table) => AgreementReport.Of(table, new() { Resamples = 0 });

    private static double Value(AgreementReport report, AgreementFigure figure) => report.Figures[figure].Value!.Value;

    private static double Error(AgreementReport report, AgreementFigure figure) =>
        report.Figures[figure].StandardError!.Value;
}
