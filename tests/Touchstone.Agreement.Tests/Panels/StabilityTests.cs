namespace Touchstone.Agreement.Tests;

public class StabilityTests
{
    [Fact]
    public void Wilcoxons_test_without_ties_is_that_of_the_tables()
    {
        // Differences 2 3 1 4 5 -6 7 8 9 10: SciPy has 6 and 0.02734375.
        var test = WilcoxonSignedRank.Of([5, 6, 7, 4, 3, 8, 6, 5, 7, 2], [7, 9, 8, 8, 8, 2, 13, 13, 16, 12]);

        test.FallsRankSum.ShouldBe(6);
        test.RisesRankSum.ShouldBe(49);
        test.Moved.ShouldBe(10);
        test.P.ShouldBe(0.02734375, 1e-12);
    }

    [Fact]
    public void Wilcoxons_test_with_ties_counts_all_signs()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 40; trial++)
        {
            int[] before = [.. Enumerable.Range(0, 10).Select(_ => random.Next(1, 10))];
            int[] after = [.. before.Select(b => Math.Clamp(b + random.Next(-2, 4), 1, 9))];

            WilcoxonSignedRank.Of(before, after).P.ShouldBe(BySigns(before, after), 1e-12);
        }
    }

    [Fact]
    public void Wilcoxons_test_of_many_is_close_to_the_exact_one()
    {
        int[] before = [.. Enumerable.Repeat(5, 202)];
        int[] after = [.. Enumerable.Range(0, 202).Select(i => 5 + (i < 120 ? 1 + (i % 3) : -1 - (i % 3)))];
        int[] fewer = [.. after.Take(200)];

        WilcoxonSignedRank.Of(before, after).P.ShouldBe(WilcoxonSignedRank.Of(before[..200], fewer).P, 0.01);
    }

    [Fact]
    public void Nobody_moved_is_no_change()
    {
        var test = WilcoxonSignedRank.Of([5, 6], [5, 6]);

        (test.P, test.Moved).ShouldBe((1, 0));
        new McNemar(0, 0).P.ShouldBe(1);
        Should.Throw<ArgumentException>(() => WilcoxonSignedRank.Of([1], [1, 2]));
    }

    [Theory]
    [InlineData(1, 9, 0.021484375)]
    [InlineData(9, 1, 0.021484375)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 6, 0.03125)]
    public void Mcnemars_test_is_exact(int joined, int left, double p) =>
        new McNemar(joined, left).P.ShouldBe(p, 1e-12);

    [Fact]
    public void A_change_between_rounds_is_of_those_who_rated_in_both()
    {
        var panel = Panel.Of(
            RatingScale.OneToNine,
            [
                new("i", "a", 5, 1),
                new("i", "b", 6, 1),
                new("i", "c", 3, 1),
                new("i", "d", 7, 1),
                new("i", "gone", 1, 1),
                new("i", "a", 7, 2),
                new("i", "b", 7, 2),
                new("i", "c", 6, 2),
                new("i", "d", 7, 2),
                new("i", "new", 9, 2),
            ]
        );

        var change = RoundChange.Of("i", panel.Rounds[0], panel.Rounds[1], panel.Scale)!;

        change.Panellists.ShouldBe(4);
        change.ShareMoved.ShouldBe(0.75);
        change.DistributionShift.ShouldBe(0.5);
        change.MedianChange.ShouldBe(1.5);
        change.InterquartileChange.ShouldBe(0.25 - 1.75, 1e-12);
        change.McNemar.ShouldBe(new McNemar(2, 0));
        change.Wilcoxon.P.ShouldBe(0.25, 1e-12);
        change.IsStable.ShouldBeFalse();
        RoundChange.Of("other", panel.Rounds[0], panel.Rounds[1], panel.Scale).ShouldBeNull();
        RoundChange.Of("i", panel.Rounds[0], panel.Rounds[0], panel.Scale)!.IsStable.ShouldBeTrue();
    }

    [Fact]
    public void Saturation_is_new_codes_of_a_run_by_codes_of_the_base()
    {
        string[] sources = ["a b c d", "e f g", "h i", "j", "a k l", "m", "b", "c n", "d", "e"];

        var curve = SaturationCurve.Of([.. sources.Select(s => CodeSet.Of(s.Split(' ')))], baseSize: 4, runLength: 2);

        curve.BaseCodes.ShouldBe(10);
        curve.AllCodes.ShouldBe(14);
        curve
            .Points.Select(p => (p.LastSource, p.NewCodes, p.NewInformation))
            .ShouldBe([(6, 3, 0.3), (7, 1, 0.1), (8, 1, 0.1), (9, 1, 0.1), (10, 0, 0)]);
        curve.ReachedAt().ShouldBe(10);
        curve.ReachedAt(0.1).ShouldBe(7);
        SaturationCurve.Of([CodeSet.Of("a")]).Points.ShouldBeEmpty();
        SaturationCurve.Of([CodeSet.Of("a")]).ReachedAt().ShouldBeNull();
        SaturationCurve.Of([.. Enumerable.Repeat(CodeSet.None, 9)]).Points.ShouldBeEmpty();
    }

    private static double BySigns(int[] before, int[] after)
    {
        int[] moves = [.. before.Zip(after, (b, a) => a - b).Where(m => m != 0)];
        double[] ranks =
        [
            .. moves.Select(m =>
                moves.Count(o => Math.Abs(o) < Math.Abs(m)) + ((moves.Count(o => Math.Abs(o) == Math.Abs(m)) + 1) / 2.0)
            ),
        ];
        var seen = ranks.Where((_, i) => moves[i] > 0).Sum();
        var (atMost, atLeast) = (0, 0);
        for (var signs = 0; signs < 1 << moves.Length; signs++)
        {
            var sum = ranks.Where((_, i) => (signs >> i & 1) == 1).Sum();
            atMost += sum <= seen ? 1 : 0;
            atLeast += sum >= seen ? 1 : 0;
        }

        return Math.Min(1, 2.0 * Math.Min(atMost, atLeast) / (1 << moves.Length));
    }
}
