namespace Touchstone.Opinion.Tests;

public class FiguresTests
{
    [Fact]
    public void The_interval_is_wilsons()
    {
        // 8 of 10: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
        var interval = ShareInterval.Of(8, 10);

        interval.Lower.ShouldBe(0.4901625, 1e-6);
        interval.Upper.ShouldBe(0.9433178, 1e-6);
        ShareInterval.Of(0, 0).ShouldBe(new ShareInterval(0, 0, 1));
        ShareInterval.Of(0, 5).Lower.ShouldBe(0);
        ShareInterval.Of(5, 5).Upper.ShouldBe(1);
    }

    [Fact]
    public void Tails_of_the_normal_distribution_are_those_of_the_tables()
    {
        Probability.NormalTail(0).ShouldBe(0.5, 1e-15);
        Probability.NormalTail(1.2816).ShouldBe(0.0999915, 1e-6);
        Probability.NormalTail(1.959963984540054).ShouldBe(0.025, 1e-12);
        Probability.NormalTail(5).ShouldBe(2.866515719e-7, 1e-15);
        Probability.NormalTail(-1).ShouldBe(0.841344746, 1e-9);
        Probability.ChiSquaredTail(5.991, 2).ShouldBe(0.05, 2e-3);
    }

    [Fact]
    public void A_tenth_of_the_findings_may_be_false_and_no_more_are_taken()
    {
        bool[] found = Probability.Discoveries([0.5, 0.01, 0.04, 0.9, 0.02], 0.1);

        found.ShouldBe([false, true, true, false, true]);
        Probability.Discoveries([0.2, 0.9], 0.1).ShouldBe([false, false]);
    }

    [Fact]
    public void A_statement_unites_divides_or_is_unclear()
    {
        var rows = Enumerable.Range(0, 80).Select(p => p < 40 ? "++0" : "+-0").ToArray();
        var votes = Made.Table(rows);
        var groups = Division.Numbered(2, [.. Enumerable.Range(0, 80).Select(p => p < 40 ? 0 : 1)]);

        var figures = StatementFigures.Of(
            votes,
            TallyTable.Of(votes, Division.Everyone(80)),
            TallyTable.Of(votes, groups)
        );

        figures
            .Select(f => f.Verdict)
            .ShouldBe([StatementVerdict.Unites, StatementVerdict.Divides, StatementVerdict.Unclear]);
        figures[0].EveryoneAtLeast.ShouldBe(ShareInterval.Of(40, 40).Lower);
        figures[1].EveryoneAtLeast.ShouldBe(0);
        figures[0].Polarisation.ShouldBe(0, 1e-12);
        figures[1].Polarisation.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Chance_alone_seldom_makes_a_finding()
    {
        var random = new Random(5);
        var matrix = new VoteMatrix();
        for (var p = 0; p < 200; p++)
        {
            for (var c = 0; c < 100; c++)
            {
                matrix.Cast(p, c, random.Next(2) == 0 ? Vote.Agree : Vote.Disagree);
            }
        }

        var votes = matrix.Freeze();
        var groups = Division.Numbered(2, [.. Enumerable.Range(0, 200).Select(p => p % 2)]);
        var figures = StatementFigures.Of(
            votes,
            TallyTable.Of(votes, Division.Everyone(200)),
            TallyTable.Of(votes, groups)
        );

        figures.Count(f => f.Verdict != StatementVerdict.Open).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Support_from_both_sides_scores_above_as_much_support_from_one()
    {
        // statements 0-19 split the camps; 20 is liked by half of either, 21 by all of one camp; equally often in all
        var random = new Random(6);
        var matrix = new VoteMatrix();
        for (var p = 0; p < 200; p++)
        {
            var camp = p % 2;
            for (var c = 0; c < 20; c++)
            {
                matrix.Cast(p, c, (c % 2 == camp) == (random.NextDouble() < 0.9) ? Vote.Agree : Vote.Disagree);
            }

            matrix.Cast(p, 20, random.NextDouble() < 0.8 ? Vote.Agree : Vote.Disagree);
            matrix.Cast(p, 21, camp == 0 || random.NextDouble() < 0.6 ? Vote.Agree : Vote.Disagree);
        }

        var votes = matrix.Freeze();
        var scores = BridgingScore.Of(votes, PrincipalComponents.Of(votes));

        Math.Abs(scores[21].Viewpoint).ShouldBeGreaterThan(2 * Math.Abs(scores[20].Viewpoint));
        scores[20].Lower.ShouldBeGreaterThan(scores.Take(20).Max(s => s.Upper));
        scores.ShouldAllBe(s => s.Lower < s.Score && s.Score < s.Upper);
    }

    [Fact]
    public void Matrix_factorisation_tells_hidden_votes_better_than_the_most_common_vote_and_than_groups()
    {
        var votes = Made.Spectrum(400, 50, 30, 17);

        var quality = PredictionQuality.Of(votes, kept => ClassicGroups.Find(kept).Groups, seed: 1);

        quality.Hidden.ShouldBeInRange(1_000, 1_400);
        quality.Accuracy.ShouldBeGreaterThan(quality.Baseline + 0.05);
        quality.Accuracy.ShouldBeGreaterThan(quality.ByGroup!.Value);
    }

    [Fact]
    public void Likeness_of_groupings_is_hubert_and_arabies()
    {
        AdjustedRand.Of([0, 0, 1, 1], [1, 1, 0, 0]).ShouldBe(1);
        AdjustedRand.Of([0, 0, 1, 1], [0, 1, 0, 1]).ShouldBe(-0.5, 1e-12);
        AdjustedRand.Of([0, 0, 1, 2], [0, 0, 1, 1]).ShouldBe(0.571428571, 1e-9);
        AdjustedRand.Of([0, 0, -1, 1], [0, 0, 1, 1]).ShouldBe(1);
    }
}
