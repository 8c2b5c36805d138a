namespace Touchstone.Opinion.Tests;

public class PairwiseTests
{
    [Fact]
    public void Strengths_are_where_the_posterior_has_its_top()
    {
        int[,] wins =
        {
            { 0, 7, 4, 2 },
            { 3, 0, 6, 5 },
            { 1, 2, 0, 9 },
            { 0, 4, 3, 0 },
        };

        var strengths = PairwiseRanking.Fit(wins, 2).Scores().Select(s => s.Strength).ToArray();

        var top = LogPosterior(wins, strengths, 2);
        for (var i = 0; i < 4; i++)
        {
            foreach (var step in new[] { -1e-4, 1e-4 })
            {
                var moved = (double[])strengths.Clone();
                moved[i] += step;
                LogPosterior(wins, moved, 2).ShouldBeLessThan(top);
            }
        }

        strengths.Sum().ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Errors_are_those_of_the_curvature_measured_by_differences()
    {
        int[,] wins =
        {
            { 0, 5 },
            { 3, 0 },
        };
        var scores = PairwiseRanking.Fit(wins, 1).Scores();

        // with two items curvature is I + w [[1, -1], [-1, 1]]: variance (1 + w) / (1 + 2w)
        var p = 1 / (1 + Math.Exp(scores[1].Strength - scores[0].Strength));
        var w = 8 * p * (1 - p);
        scores[0].Error.ShouldBe(Math.Sqrt((1 + w) / (1 + (2 * w))), 1e-12);
        scores[0].BeatsOthers.ShouldBe(p, 1e-12);
    }

    [Fact]
    public void An_item_that_never_lost_is_not_infinitely_strong()
    {
        int[,] wins =
        {
            { 0, 50 },
            { 0, 0 },
        };

        PairwiseRanking.Fit(wins).Scores()[0].Strength.ShouldBeInRange(1, 3);
    }

    [Fact]
    public void The_next_pair_is_the_one_whose_answer_takes_most_off_the_variance()
    {
        int[,] wins =
        {
            { 0, 30, 20, 0 },
            { 25, 0, 22, 0 },
            { 18, 21, 0, 1 },
            { 0, 0, 0, 0 },
        };
        var ranking = PairwiseRanking.Fit(wins);

        var (first, second) = ranking.NextPair()!.Value;

        second.ShouldBe(3);
        ranking.ExpectedFall(first, second).ShouldBe(Fall(wins, ranking, first, second), 0.02);
        ranking.ExpectedFall(0, 1).ShouldBeLessThan(ranking.ExpectedFall(first, second));
        PairwiseRanking.Fit(new int[1, 1]).NextPair().ShouldBeNull();
        PairwiseRanking.Fit(new int[0, 0]).Scores().ShouldBeEmpty();
    }

    [Fact]
    public void Strengths_that_made_the_choices_are_found_again_within_their_errors()
    {
        var random = new Random(2);
        var truth = Enumerable.Range(0, 8).Select(_ => Made.Normal(random)).ToArray();
        truth = [.. truth.Select(t => t - truth.Average())];
        var wins = new int[8, 8];
        for (var i = 0; i < 4_000; i++)
        {
            var (a, b) = (random.Next(8), random.Next(8));
            if (a != b)
            {
                var aWins = random.NextDouble() < 1 / (1 + Math.Exp(truth[b] - truth[a]));
                wins[aWins ? a : b, aWins ? b : a]++;
            }
        }

        var scores = PairwiseRanking.Fit(wins, 4).Scores();

        for (var i = 0; i < 8; i++)
        {
            Math.Abs(scores[i].Strength - truth[i]).ShouldBeLessThan(0.25);
        }
    }

    private static double Fall(int[,] wins, PairwiseRanking ranking, int i, int j)
    {
        var before = ranking.Scores().Sum(s => s.Error * s.Error);
        var s = ranking.Scores();
        var p = 1 / (1 + Math.Exp(s[j].Strength - s[i].Strength));
        var after = new double[2];
        foreach (var iWins in new[] { 0, 1 })
        {
            var more = (int[,])wins.Clone();
            more[iWins == 1 ? i : j, iWins == 1 ? j : i]++;
            after[iWins] = PairwiseRanking.Fit(more).Scores().Sum(x => x.Error * x.Error);
        }

        return before - (p * after[1]) - ((1 - p) * after[0]);
    }

    private static double LogPosterior(int[,] wins, double[] strengths, double variance)
    {
        var sum = strengths.Sum(s => -s * s / (2 * variance));
        for (var i = 0; i < strengths.Length; i++)
        {
            for (var j = 0; j < strengths.Length; j++)
            {
                sum -= i == j ? 0 : wins[i, j] * Math.Log(1 + Math.Exp(strengths[j] - strengths[i]));
            }
        }

        return sum;
    }
}
