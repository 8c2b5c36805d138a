namespace Touchstone.Agreement.Tests;

public class ItemFiguresTests
{
    private const double Close = 1e-6;

    [Fact]
    public void Rand_ucla_as_published()
    {
        var figures = RandUcla.Of([4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9]);

        figures.Median.ShouldBe(7);
        figures.P30.ShouldBe(7, Close);
        figures.P70.ShouldBe(8, Close);
        figures.Range.ShouldBe(1, Close);
        figures.CentralPoint.ShouldBe(7.5, Close);
        figures.AsymmetryIndex.ShouldBe(2.5, Close);
        figures.RangeAllowed.ShouldBe(6.1, Close);
        figures.DisagreementIndex.ShouldBe(1 / 6.1, Close);
        figures.HasDisagreement.ShouldBeFalse();
        figures.Verdict.ShouldBe(AppropriatenessVerdict.Appropriate);
    }

    [Theory]
    [InlineData("1 1 1 5 9 9 9", 5, 8, 2.35, AppropriatenessVerdict.Uncertain, true)]
    [InlineData("7 8 8 9", 8, 0.2, 6.85, AppropriatenessVerdict.Appropriate, false)]
    [InlineData("4 5 5 6 5", 5, 0, 2.35, AppropriatenessVerdict.Uncertain, false)]
    [InlineData("1 1 2 2 3", 2, 0.8, 7.45, AppropriatenessVerdict.Inappropriate, false)]
    [InlineData("6 7", 6.5, 0.4, 4.6, AppropriatenessVerdict.Appropriate, false)]
    [InlineData("3 4", 3.5, 0.4, 4.6, AppropriatenessVerdict.Uncertain, false)]
    [InlineData("9", 9, 0, 8.35, AppropriatenessVerdict.Appropriate, false)]
    [InlineData("1 1 8 9 9 9", 8.5, 4.5, 4.975, AppropriatenessVerdict.Appropriate, false)]
    [InlineData("1 1 7 8 9", 7, 5.6, 2.35, AppropriatenessVerdict.Uncertain, true)]
    public void Rand_ucla_for_split_uncertain_and_small_panels(
        string ratings,
        double median,
        double range,
        double allowed,
        AppropriatenessVerdict verdict,
        bool disagrees
    )
    {
        var figures = RandUcla.Of(ratings.Split(' ').Select(int.Parse));

        figures.Median.ShouldBe(median, Close);
        figures.Range.ShouldBe(range, Close);
        figures.RangeAllowed.ShouldBe(allowed, Close);
        figures.Verdict.ShouldBe(verdict);
        figures.HasDisagreement.ShouldBe(disagrees);
    }

    [Fact]
    public void Rand_ucla_is_for_ratings_from_one_to_nine()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RandUcla.Of([]));
        Should.Throw<ArgumentOutOfRangeException>(() => RandUcla.Of([0, 5]));
        Should.Throw<ArgumentOutOfRangeException>(() => RandUcla.Of([5, 10]));
        new ItemFigures("i", [1, 2, 3], new(1, 5)).RandUcla.ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(8, 7)]
    [InlineData(10, 9)]
    [InlineData(13, 10)]
    [InlineData(15, 12)]
    [InlineData(20, 15)]
    [InlineData(40, 26)]
    [InlineData(4, null)]
    [InlineData(0, null)]
    public void Critical_numbers_of_the_content_validity_ratio_are_exact(int panellists, int? critical) =>
        ContentValidityRatio.CriticalNumber(panellists).ShouldBe(critical);

    [Fact]
    public void The_content_validity_ratio_goes_from_none_to_all()
    {
        new ContentValidityRatio(0, 10).Value!.Value.ShouldBe(-1);
        new ContentValidityRatio(5, 10).Value!.Value.ShouldBe(0);
        new ContentValidityRatio(9, 10).Value!.Value.ShouldBe(0.8, Close);
        new ContentValidityRatio(9, 10).IsAboveChance.ShouldBeTrue();
        new ContentValidityRatio(8, 10).IsAboveChance.ShouldBeFalse();
        new ContentValidityRatio(4, 4).IsAboveChance.ShouldBeFalse();
        new ContentValidityRatio(0, 0).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData(8, 10, 0.8, 0.0439453125, 0.7908069, ContentValidityGrade.Excellent)]
    [InlineData(7, 10, 0.7, 0.1171875, 0.6601770, ContentValidityGrade.Good)]
    [InlineData(7, 9, 7.0 / 9, 0.0703125, 0.7609711, ContentValidityGrade.Excellent)]
    [InlineData(6, 9, 6.0 / 9, 0.1640625, 0.6012461, ContentValidityGrade.Good)]
    [InlineData(6, 6, 1, 0.015625, 1, ContentValidityGrade.Excellent)]
    [InlineData(3, 6, 0.5, 0.3125, 0.2727273, ContentValidityGrade.Poor)]
    [InlineData(5, 9, 5.0 / 9, 0.24609375, 0.4104778, ContentValidityGrade.Fair)]
    public void Content_validity_of_an_item(
        int relevant,
        int panellists,
        double index,
        double byChance,
        double kappa,
        ContentValidityGrade grade
    )
    {
        var item = new ItemContentValidity(relevant, panellists);

        item.Index.ShouldBe(index, Close);
        item.ByChance.ShouldBe(byChance, 1e-9);
        item.ModifiedKappa.ShouldBe(kappa, Close);
        item.Grade.ShouldBe(grade);
    }

    [Fact]
    public void Content_validity_of_a_scale_as_published()
    {
        var items = Enumerable
            .Repeat(new ItemContentValidity(6, 6), 10)
            .Concat(Enumerable.Repeat(new ItemContentValidity(5, 6), 2));

        var scale = ScaleContentValidity.Of([.. items])!;

        scale.Average.ShouldBe(0.9722222, Close);
        scale.UniversalAgreement.ShouldBe(0.8333333, Close);
        ScaleContentValidity.Of([]).ShouldBeNull();
    }

    [Fact]
    public void Kendalls_w_without_and_with_ties()
    {
        var plain = W("123456", "213546", "132465", "124356")!;
        var tied = W("54432", "55422", "45331", "54442", "53421")!;

        plain.Value.ShouldBe(0.8642857143, Close);
        plain.ChiSquared.ShouldBe(17.2857143, Close);
        plain.Degrees.ShouldBe(5);
        plain.P.ShouldBe(0.003988627134, 1e-9);
        tied.Value.ShouldBe(0.85, Close);
        tied.ChiSquared.ShouldBe(17, Close);
        tied.Degrees.ShouldBe(4);
    }

    [Fact]
    public void Kendalls_w_is_one_where_all_rank_alike_and_not_defined_where_nobody_ranks()
    {
        W("135", "246", "159")!.Value.ShouldBe(1, Close);
        W("123", "321")!.Value.ShouldBe(0, Close);
        W("555", "777").ShouldBeNull();
        W("123").ShouldBeNull();
        KendallW.Of([]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => W("12", "123"));
    }

    [Fact]
    public void The_upper_third_of_a_scale_is_favourable()
    {
        (RatingScale Scale, int From, int To)[] scales =
        [
            (new(1, 9), 7, 3),
            (new(1, 5), 4, 2),
            (new(1, 4), 3, 2),
            (new(1, 3), 3, 1),
            (new(1, 7), 5, 3),
            (new(1, 9, 8), 8, 2),
        ];

        foreach (var (scale, from, to) in scales)
        {
            scale.FavourableFrom.ShouldBe(from, scale.ToString());
            scale.UnfavourableTo.ShouldBe(to, scale.ToString());
        }

        Should.Throw<ArgumentOutOfRangeException>(() => new RatingScale(3, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => new RatingScale(1, 9, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => new RatingScale(1, 9, 10));
    }

    private static KendallW? W(params string[] rows) =>
        KendallW.Of([.. rows.Select(r => (IReadOnlyList<double>)[.. r.Select(c => (double)(c - '0'))])]);
}
