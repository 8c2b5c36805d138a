namespace Touchstone.Agreement.Tests;

public class IntraclassTests
{
    private static readonly IReadOnlyList<double>[] ShroutAndFleiss =
    [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];

    [Theory]
    [InlineData(
        IntraclassForm.OneWaySingle,
        0.16574176840547544,
        -0.13293232487475098,
        0.7225600623281211,
        1.794678492239468,
        18
    )]
    [InlineData(
        IntraclassForm.RandomSingle,
        0.2897637795275592,
        0.018786513374712044,
        0.7610843696489529,
        11.027247956403299,
        15
    )]
    [InlineData(
        IntraclassForm.FixedSingle,
        0.7148407148407154,
        0.34246476503392614,
        0.9458582599553597,
        11.027247956403299,
        15
    )]
    [InlineData(
        IntraclassForm.OneWayMean,
        0.44279713367926865,
        -0.8844421552381201,
        0.9124154203407755,
        1.794678492239468,
        18
    )]
    [InlineData(
        IntraclassForm.RandomMean,
        0.6200505475989893,
        0.07113681530250347,
        0.9272320401677219,
        11.027247956403299,
        15
    )]
    [InlineData(
        IntraclassForm.FixedMean,
        0.9093155423770697,
        0.6756747138163055,
        0.9858916781690623,
        11.027247956403299,
        15
    )]
    public void All_six_forms_as_published(
        IntraclassForm form,
        double value,
        double lower,
        double upper,
        double f,
        int below
    )
    {
        var icc = IntraclassCorrelation.All(ShroutAndFleiss).Single(i => i.Form == form);

        icc.Value.ShouldBe(value, 1e-6);
        icc.Interval!.Lower.ShouldBe(lower, 1e-6);
        icc.Interval.Upper.ShouldBe(upper, 1e-6);
        icc.F.ShouldBe(f, 1e-6);
        (icc.DegreesAbove, icc.DegreesBelow).ShouldBe((5, below));
    }

    [Fact]
    public void Judges_who_differ_in_severity_alone_agree_in_the_fixed_forms()
    {
        var all = IntraclassCorrelation.All([
            [1, 3],
            [2, 4],
            [4, 6],
        ]);

        all.Single(i => i.Form == IntraclassForm.FixedSingle).Value.ShouldBe(1, 1e-12);
        all.Single(i => i.Form == IntraclassForm.FixedSingle).Interval.ShouldBeNull();
        all.Single(i => i.Form == IntraclassForm.RandomSingle).Value.ShouldBeLessThan(0.7);
    }

    [Fact]
    public void Too_little_or_all_the_same_has_no_correlation()
    {
        IntraclassCorrelation.All([]).ShouldBeEmpty();
        IntraclassCorrelation
            .All([
                [1, 2],
            ])
            .ShouldBeEmpty();
        IntraclassCorrelation
            .All([
                [1],
                [2],
            ])
            .ShouldBeEmpty();
        IntraclassCorrelation
            .All([
                [3, 3],
                [3, 3],
            ])
            .ShouldBeEmpty();
        Should.Throw<ArgumentException>(() =>
            IntraclassCorrelation.All([
                [1, 2],
                [1],
            ])
        );
    }

    [Fact]
    public void The_order_of_targets_and_judges_and_the_unit_of_the_scale_change_nothing()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 20; trial++)
        {
            double[][] scores =
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(_ => Enumerable.Range(0, 3).Select(_ => 10 * random.NextDouble()).ToArray()),
            ];
            double[][] turned =
            [
                .. scores.Reverse().Select(row => (double[])[(5 * row[2]) + 7, (5 * row[0]) + 7, (5 * row[1]) + 7]),
            ];

            var (one, other) = (IntraclassCorrelation.All(scores), IntraclassCorrelation.All(turned));

            for (var i = 0; i < 6; i++)
            {
                other[i].Value.ShouldBe(one[i].Value, 1e-9);
                other[i].Interval!.Lower.ShouldBe(one[i].Interval!.Lower, 1e-9);
                one[i].Interval!.Lower.ShouldBeLessThan(one[i].Value);
                one[i].Value.ShouldBeLessThan(one[i].Interval!.Upper);
            }
        }
    }
}
