namespace Touchstone.Agreement.Tests;

public class UndefinedTests
{
    [Fact]
    public void One_category_leaves_agreement_and_nothing_else()
    {
        var report = AgreementReport.Of(Made.Rows("yes yes yes", "yes yes yes", "yes . yes"));

        report.Figures[AgreementFigure.PercentAgreement].Value.ShouldBe(1);
        foreach (
            var figure in (AgreementFigure[])
                [
                    AgreementFigure.CohenKappa,
                    AgreementFigure.ScottPi,
                    AgreementFigure.FleissKappa,
                    AgreementFigure.CongerKappa,
                    AgreementFigure.BrennanPrediger,
                    AgreementFigure.RandolphKappa,
                    AgreementFigure.GwetAc1,
                    AgreementFigure.AlphaNominal,
                    AgreementFigure.AlphaJaccard,
                    AgreementFigure.AlphaMasi,
                ]
        )
        {
            report.Figures[figure].Value.ShouldBeNull(figure.ToString());
            report.Figures[figure].NotDefined.ShouldBe("not defined: only one category used", figure.ToString());
        }

        report.Codes.Single().Kappa.NotDefined.ShouldBe("not defined: only one category used");
        report.Codes.Single().Agreement.Value.ShouldBe(1);
    }

    [Fact]
    public void A_declared_second_category_makes_uniform_chance_and_ac1_defined()
    {
        var report = AgreementReport.Of(
            Made.Rows("yes yes yes", "yes yes yes"),
            new AgreementOptions { Categories = ["yes", "no"] }
        );

        report.Figures[AgreementFigure.BrennanPrediger].Value.ShouldBe(1);
        report.Figures[AgreementFigure.GwetAc1].Value.ShouldBe(1);
        report.Figures[AgreementFigure.CohenKappa].Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("a b a b")]
    [InlineData("a . a .", ". b . b")]
    public void Without_a_unit_of_two_coders_nothing_is_defined(params string[] rows)
    {
        var report = AgreementReport.Of(Made.Rows(rows));

        report.Figures.Values.ShouldAllBe(e =>
            e.Value == null && e.NotDefined == "not defined: no unit was coded by two coders"
        );
        report.Codes.ShouldAllBe(c => c.Prevalence == null && c.PositiveAgreement == null);
        report.Pairs.ShouldAllBe(p => p.Agreement == null && p.Kappa == null);
    }

    [Fact]
    public void An_empty_table_has_an_empty_report()
    {
        var report = AgreementReport.Of(CodingTable.Of([]));

        report.Table.UnitCount.ShouldBe(0);
        report.Codes.ShouldBeEmpty();
        report.Figures.Values.ShouldAllBe(e => e.Value == null);
    }

    [Fact]
    public void A_ratio_needs_numbers_from_zero_up()
    {
        var report = AgreementReport.Of(Made.Rows("-1 2 3", "0 2 3"), new() { Resamples = 0 });

        report
            .Figures[AgreementFigure.AlphaRatio]
            .NotDefined.ShouldBe("not defined: a ratio scale has no values below zero");
        report.Figures[AgreementFigure.AlphaInterval].Value.ShouldNotBeNull();
        AgreementReport
            .Of(Made.Rows("0 2 3", "0 2 1"), new() { Resamples = 0 })
            .Figures[AgreementFigure.AlphaRatio]
            .Value.ShouldNotBeNull();
    }

    [Fact]
    public void Words_have_an_order_only_when_it_is_given()
    {
        var words = Made.Rows("low high mid low high", "low mid mid low high");
        var numbers = Made.Rows("1 3 2 1 3", "1 2 2 1 3");

        var without = AgreementReport.Of(words, new() { Resamples = 0 });
        var with = AgreementReport.Of(words, new() { Resamples = 0, Categories = ["low", "mid", "high"] });
        var same = AgreementReport.Of(numbers, new() { Resamples = 0 });

        without.Figures[AgreementFigure.WeightedKappaLinear].Value.ShouldBeNull();
        foreach (
            var figure in (AgreementFigure[])
                [AgreementFigure.WeightedKappaLinear, AgreementFigure.AlphaOrdinal, AgreementFigure.GwetAc2Quadratic]
        )
        {
            with.Figures[figure].Value!.Value.ShouldBe(same.Figures[figure].Value!.Value, 1e-12);
        }
    }

    [Fact]
    public void A_code_outside_the_declared_categories_is_refused() =>
        Should.Throw<ArgumentException>(() =>
            AgreementReport.Of(Made.Rows("a b", "a c"), new() { Categories = ["a", "b"] })
        );
}
