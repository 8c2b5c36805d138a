namespace Touchstone.Agreement.Tests;

public class IntervalTests
{
    [Fact]
    public void The_same_seed_gives_the_same_intervals_on_any_number_of_threads()
    {
        var table = CodingTable.Of(Made.Random(3));

        var one = AgreementReport.Of(table, new() { Resamples = 200, Threads = 1 });
        var two = AgreementReport.Of(table, new() { Resamples = 200, Threads = 2 });
        var other = AgreementReport.Of(table, new() { Resamples = 200, Seed = 2 });

        foreach (var figure in Enum.GetValues<AgreementFigure>())
        {
            two.Figures[figure].Interval.ShouldBe(one.Figures[figure].Interval);
        }

        other
            .Figures[AgreementFigure.CohenKappa]
            .Interval.ShouldNotBe(one.Figures[AgreementFigure.CohenKappa].Interval);
    }

    [Fact]
    public void Bootstrap_and_linearisation_tell_the_same_error()
    {
        var table = CodingTable.Of(Made.Random(4, units: 400, coders: 3));

        var report = AgreementReport.Of(table, new() { Resamples = 2000 });

        foreach (var figure in Enum.GetValues<AgreementFigure>())
        {
            var estimate = report.Figures[figure];
            var half = (estimate.Interval!.Upper - estimate.Interval.Lower) / 2;
            (half / 1.96).ShouldBe(
                estimate.StandardError!.Value,
                0.1 * estimate.StandardError.Value,
                figure.ToString()
            );
            estimate.Value!.Value.ShouldBeInRange(estimate.Interval.Lower, estimate.Interval.Upper);
        }

        report.Codes.ShouldAllBe(c =>
            c.Kappa.Interval!.Lower < c.Kappa.Value && c.Kappa.Value < c.Kappa.Interval.Upper
        );
    }

    [Fact]
    public void Ninety_five_of_a_hundred_intervals_hold_the_truth()
    {
        // Two coders who see the truth with probability 0.8 and guess otherwise, on two categories: kappa is 0.64.
        var held = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var codings = new List<Coding>();
            for (var u = 0; u < 150; u++)
            {
                var truth = random.Next(2);
                for (var c = 0; c < 2; c++)
                {
                    var seen = random.NextDouble() < 0.8 ? truth : random.Next(2);
                    codings.Add(Made.Coding(u, c, Made.Text(seen)));
                }
            }

            var interval = AgreementReport
                .Of(CodingTable.Of(codings), new() { Resamples = 300, Seed = (ulong)seed })
                .Figures[AgreementFigure.CohenKappa]
                .Interval!;
            held += interval.Lower <= 0.64 && 0.64 <= interval.Upper ? 1 : 0;
        }

        held.ShouldBeInRange(182, 198);
    }

    [Fact]
    public void Units_of_one_source_are_drawn_together()
    {
        var alone = Made.Random(5, units: 60, coders: 2, gaps: 0);
        var copied = alone
            .SelectMany(c =>
                Enumerable.Range(0, 10).Select(i => c with { Unit = $"{c.Unit}.{Made.Text(i)}", Source = c.Unit })
            )
            .ToArray();

        var one = AgreementReport.Of(CodingTable.Of(alone), new() { Resamples = 300 });
        var ten = AgreementReport.Of(CodingTable.Of(copied), new() { Resamples = 300 });

        ten.Table.UnitCount.ShouldBe(600);
        ten.Table.SourceCount.ShouldBe(60);
        var (a, b) = (one.Figures[AgreementFigure.CohenKappa], ten.Figures[AgreementFigure.CohenKappa]);
        b.Value!.Value.ShouldBe(a.Value!.Value, 1e-12);
        b.StandardError!.Value.ShouldBe(a.StandardError!.Value, 1e-12);
        b.Interval!.Lower.ShouldBe(a.Interval!.Lower, 1e-12);
        b.Interval.Upper.ShouldBe(a.Interval.Upper, 1e-12);
    }

    [Fact]
    public void Percentiles_interpolate_between_the_values()
    {
        Percentile.Of([1, 2, 3, 4], 0.5).ShouldBe(2.5);
        Percentile.Of([15, 20, 35, 40, 50], 0.4).ShouldBe(29, 1e-12);
        Percentile.Of([4], 0.9).ShouldBe(4);
        Percentile.InterquartileRange([1, 2, 3, 4]).ShouldBe(1.5, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => Percentile.Of([], 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => Percentile.Of([1], double.NaN));
    }
}
