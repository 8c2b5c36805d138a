namespace Touchstone.Agreement;

/// <summary>Who scored what: the sums that the severity model needs, and the parts into which the design falls.</summary>
internal sealed class ScoreDesign
{
    private readonly List<List<(int Reviewer, double Score)>> ofSubmission = [];
    private readonly int[] reviews;
    private readonly int[] partOf;

    public ScoreDesign(IReadOnlyCollection<ReviewScore> scores)
    {
        var submissions = new Dictionary<string, int>(StringComparer.Ordinal);
        var reviewers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var score in scores)
        {
            if (!double.IsFinite(score.Score))
            {
                throw new ArgumentException($"{score} is no number.", nameof(scores));
            }

            if (!submissions.TryGetValue(score.Submission, out var s))
            {
                submissions.Add(score.Submission, s = submissions.Count);
                ofSubmission.Add([]);
            }

            if (!reviewers.TryGetValue(score.Reviewer, out var r))
            {
                reviewers.Add(score.Reviewer, r = reviewers.Count);
            }

            if (ofSubmission[s].Exists(given => given.Reviewer == r))
            {
                throw new ArgumentException($"{score} is the reviewer's second of the submission.", nameof(scores));
            }

            ofSubmission[s].Add((r, score.Score));
        }

        Submissions = [.. submissions.Keys];
        Reviewers = [.. reviewers.Keys];
        Freedom = scores.Count - Submissions.Count;
        Means = [.. ofSubmission.Select(given => given.Average(g => g.Score))];
        reviews = new int[Reviewers.Count];
        foreach (var (reviewer, _) in ofSubmission.SelectMany(given => given))
        {
            reviews[reviewer]++;
        }

        (partOf, Parts) = Connect();
    }

    public IReadOnlyList<string> Submissions { get; }

    public IReadOnlyList<string> Reviewers { get; }

    /// <summary>Scores less submissions.</summary>
    public int Freedom { get; }

    public IReadOnlyList<double> Means { get; }

    public int Parts { get; }

    public IReadOnlyList<int> ReviewersOf(int submission) => [.. ofSubmission[submission].Select(g => g.Reviewer)];

    public int ReviewsOf(int reviewer) => reviews[reviewer];

    public int PartOfReviewer(int reviewer) => partOf[reviewer];

    public int PartOfSubmission(int submission) => partOf[ofSubmission[submission][0].Reviewer];

    /// <summary>
    /// The normal equations of the reviewers once the submissions are taken out: the matrix, what stands opposite, and the squares of
    /// the scores about their submissions' means.
    /// </summary>
    public (double[,] Matrix, double[] Right, double Squares) Equations()
    {
        var matrix = new double[Reviewers.Count, Reviewers.Count];
        var right = new double[Reviewers.Count];
        var squares = 0.0;
        for (var s = 0; s < ofSubmission.Count; s++)
        {
            var given = ofSubmission[s];
            foreach (var (reviewer, score) in given)
            {
                matrix[reviewer, reviewer] += 1;
                right[reviewer] += score - Means[s];
                squares += (score - Means[s]) * (score - Means[s]);
                foreach (var (other, _) in given)
                {
                    matrix[reviewer, other] -= 1.0 / given.Count;
                }
            }
        }

        return (matrix, right, squares);
    }

    private (int[] PartOf, int Parts) Connect()
    {
        int[] root = [.. Enumerable.Range(0, Reviewers.Count)];
        int Find(int r)
        {
            while (root[r] != r)
            {
                r = root[r] = root[root[r]];
            }

            return r;
        }

        foreach (var given in ofSubmission)
        {
            foreach (var (reviewer, _) in given)
            {
                root[Find(reviewer)] = Find(given[0].Reviewer);
            }
        }

        var numbers = new Dictionary<int, int>();
        var part = new int[root.Length];
        for (var r = 0; r < root.Length; r++)
        {
            numbers.TryAdd(Find(r), numbers.Count + 1);
            part[r] = numbers[Find(r)];
        }

        return (part, numbers.Count);
    }
}
