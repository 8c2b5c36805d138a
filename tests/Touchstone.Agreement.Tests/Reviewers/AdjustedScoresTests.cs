using System.Text;

namespace Touchstone.Agreement.Tests;

public class AdjustedScoresTests
{
    [Fact]
    public void Severe_and_lenient_reviewers_are_recovered_and_adjusted_scores_rank_better_than_raw_ones()
    {
        var (better, worst) = (0, 0.0);
        for (var seed = 0; seed < 100; seed++)
        {
            var (scores, worth, severity) = Planted(seed);

            var adjusted = AdjustedScores.Of(scores);

            var recovered = adjusted.Reviewers.Average(r => Math.Abs(r.Severity - severity[r.Reviewer]));
            worst = Math.Max(worst, recovered);
            var raw = Misplaced(adjusted.Submissions, worth, s => s.Raw);
            var corrected = Misplaced(adjusted.Submissions, worth, s => s.Adjusted);
            better += corrected < raw ? 1 : 0;
        }

        worst.ShouldBeLessThan(0.25);
        better.ShouldBeGreaterThanOrEqualTo(95);
    }

    [Fact]
    public void Nineteen_of_twenty_intervals_hold_the_truth()
    {
        var (ofSubmissions, ofReviewers, ofRaw) = (0.0, 0.0, 0.0);
        for (var seed = 0; seed < 100; seed++)
        {
            var (scores, worth, severity) = Planted(1000 + seed, rounded: false);
            var adjusted = AdjustedScores.Of(scores);
            ofSubmissions += adjusted.Submissions.Average(s => Holds(s.AdjustedInterval!, worth[s.Submission]));
            ofRaw += adjusted.Submissions.Average(s => Holds(s.RawInterval!, worth[s.Submission]));
            ofReviewers += adjusted.Reviewers.Average(r => Holds(r.Interval!, severity[r.Reviewer]));
        }

        ofSubmissions.ShouldBeInRange(93, 97.5);
        ofReviewers.ShouldBeInRange(93, 97.5);
        ofRaw.ShouldBeInRange(90, 100);
    }

    [Fact]
    public void A_complete_design_has_the_same_order_raw_and_adjusted()
    {
        var scores = Table("A 9 2 5 8", "B 6 1 3 2", "C 8 4 6 8", "D 7 1 2 6", "E 10 5 6 9", "F 6 2 4 7");

        var adjusted = AdjustedScores.Of(scores);

        foreach (var submission in adjusted.Submissions)
        {
            submission.Adjusted.ShouldBe(submission.Raw, 1e-9);
            submission.AdjustedRank.ShouldBe(submission.RawRank);
        }

        adjusted.Reviewers.Sum(r => r.Severity).ShouldBe(0, 1e-9);
        adjusted.Reviewers.MaxBy(r => r.Severity)!.Reviewer.ShouldBe("r1");
        // Balanced two-way analysis: residual 1.0194, reviewers (32.486 - 1.0194) / 6.
        adjusted.ResidualDeviation!.Value.ShouldBe(Math.Sqrt(1.019444444), 1e-6);
        adjusted.SeverityDeviation!.Value.ShouldBe(Math.Sqrt((32.486111111 - 1.019444444) / 6), 1e-6);
    }

    [Fact]
    public void Reviewers_who_do_not_differ_are_not_corrected_for()
    {
        var scores = Table("A 1 2 1 2", "B 5 4 4 5", "C 7 7 8 8", "D 3 3 2 2");

        var adjusted = AdjustedScores.Of(scores);

        adjusted.SeverityDeviation.ShouldBe(0);
        adjusted.Reviewers.ShouldAllBe(r => r.Severity == 0 && r.Interval == null);
        adjusted.Submissions.ShouldAllBe(s => s.Adjusted == s.Raw);
    }

    [Fact]
    public void One_score_each_cannot_tell_severity_and_says_so()
    {
        var adjusted = AdjustedScores.Of([new("A", "x", 5), new("B", "y", 3)]);

        adjusted.SeverityDeviation.ShouldBeNull();
        adjusted.ResidualDeviation.ShouldBeNull();
        adjusted.Submissions.ShouldAllBe(s =>
            s.Adjusted == s.Raw && s.AdjustedInterval == null && s.RawInterval == null
        );
        AdjustedScores.Of([]).Submissions.ShouldBeEmpty();
    }

    [Fact]
    public void Parts_without_a_shared_reviewer_are_told_apart()
    {
        var adjusted = AdjustedScores.Of([
            new("A", "x", 5),
            new("A", "y", 6),
            new("B", "x", 3),
            new("B", "y", 5),
            new("C", "z", 2),
            new("C", "w", 4),
        ]);

        adjusted.Parts.ShouldBe(2);
        adjusted.Submissions.Select(s => s.Part).ShouldBe([1, 1, 2]);
        adjusted.Reviewers.Select(r => r.Part).ShouldBe([1, 1, 2, 2]);
    }

    [Fact]
    public void Scores_that_the_model_fits_without_a_rest_are_adjusted_exactly()
    {
        // Worth 1 to 4, the second reviewer 2 more severe, the third 1 more lenient.
        var adjusted = AdjustedScores.Of([
            new("A", "x", 1),
            new("A", "y", -1),
            new("B", "y", 0),
            new("B", "z", 3),
            new("C", "z", 4),
            new("C", "x", 3),
            new("D", "x", 4),
            new("D", "y", 2),
        ]);

        double[] between =
        [
            .. adjusted.Submissions.Zip(adjusted.Submissions.Skip(1), (a, b) => b.Adjusted - a.Adjusted),
        ];
        between.ShouldAllBe(d => Math.Abs(d - 1) < 0.01);
    }

    [Fact]
    public void The_order_of_scores_changes_nothing_and_nonsense_is_refused()
    {
        var (scores, _, _) = Planted(7);
        var shuffled = scores.ToArray();
        new Random(1).Shuffle(shuffled);

        var (one, other) = (AdjustedScores.Of(scores), AdjustedScores.Of(shuffled));

        foreach (var submission in one.Submissions)
        {
            other
                .Submissions.Single(s => s.Submission == submission.Submission)
                .Adjusted.ShouldBe(submission.Adjusted, 1e-6);
        }

        Should.Throw<ArgumentException>(() => AdjustedScores.Of([new("A", "x", 1), new("A", "x", 2)]));
        Should.Throw<ArgumentException>(() => AdjustedScores.Of([new("A", "x", double.NaN)]));
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedScores.Of([], level: 1));
    }

    [Theory]
    [InlineData("submission,reviewer,score\nA,x,5\nA,x,6\n", "row 3: \"x\" has a score of \"A\" already (row 2).")]
    [InlineData("submission,reviewer,score\nA,x,good\n", "row 2: score is \"good\", not a number.")]
    [InlineData("submission,reviewer,score\nA,x,NaN\n", "row 2: score is \"NaN\", not a number.")]
    [InlineData("submission,score\nA,5\n", "row 1: there is no column \"reviewer\".")]
    public void A_broken_file_of_scores_is_refused_with_its_row(string text, string fault) =>
        ScoreCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Fault!.ToString().ShouldBe(fault);

    private static double Holds(Interval interval, double truth) =>
        interval.Lower <= truth && truth <= interval.Upper ? 1 : 0;

    /// <summary>Pairs of submissions that stand the wrong way round.</summary>
    private static int Misplaced(
        IReadOnlyList<SubmissionScore> submissions,
        Dictionary<string, double> worth,
        Func<SubmissionScore, double> by
    ) => submissions.Sum(a => submissions.Count(b => worth[a.Submission] > worth[b.Submission] && by(a) <= by(b)));

    /// <summary>40 submissions, three of twelve reviewers each, severities up to one point either way on a scale from 1 to 7.</summary>
    private static (
        List<ReviewScore> Scores,
        Dictionary<string, double> Worth,
        Dictionary<string, double> Severity
    ) Planted(int seed, bool rounded = true)
    {
        var random = new Random(seed);
        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[] severity = [.. Enumerable.Range(0, 12).Select(r => -1 + (2.0 * r / 11))];
        random.Shuffle(severity);
        double[] worth = [.. Enumerable.Range(0, 40).Select(_ => 4 + Normal())];
        var scores = new List<ReviewScore>();
        var order = Enumerable.Range(0, 120).Select(i => i % 12).ToArray();
        for (var s = 0; s < 40; s++)
        {
            if (s % 4 == 0)
            {
                var round = Enumerable.Range(0, 12).ToArray();
                random.Shuffle(round);
                round.CopyTo(order, 3 * s);
            }

            for (var i = 0; i < 3; i++)
            {
                var r = order[(3 * s) + i];
                var score = worth[s] - severity[r] + (0.4 * Normal());
                scores.Add(new($"s{s}", $"r{r}", rounded ? Math.Clamp(Math.Round(score), 1, 7) : score));
            }
        }

        return (
            scores,
            worth.Select((w, s) => (s, w)).ToDictionary(p => $"s{p.s}", p => p.w),
            severity.Select((v, r) => (r, v)).ToDictionary(p => $"r{p.r}", p => p.v)
        );
    }

    private static List<ReviewScore> Table(params string[] rows) =>
        [
            .. rows.Select(r => r.Split(' '))
                .SelectMany(r => r.Skip(1).Select((score, j) => new ReviewScore(r[0], $"r{j}", double.Parse(score)))),
        ];
}
