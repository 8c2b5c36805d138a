namespace Touchstone.Agreement;

/// <summary>A problem in numbers: submissions, reviewers and traits by their place, matches as whole numbers from 0 to a million.</summary>
internal sealed class AssignmentTable
{
    /// <summary>The finest difference of matches that counts, as a part of their range.</summary>
    private const long Fineness = 1_000_000;

    private readonly long[][] loss;
    private readonly bool[][] open;
    private readonly int[][] traits;
    private readonly int[] wanted;

    public AssignmentTable(AssignmentProblem problem)
    {
        Problem = problem;
        var submissionAt = problem.Submissions.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var reviewerAt = problem.Reviewers.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i);
        double[][] match =
        [
            .. problem.Submissions.Select(s => problem.Reviewers.Select(r => problem.MatchOf(s.Id, r.Id)).ToArray()),
        ];
        var most = match.SelectMany(m => m).DefaultIfEmpty().Max();
        var range = Math.Max(most - match.SelectMany(m => m).DefaultIfEmpty().Min(), double.Epsilon);
        loss = [.. match.Select(row => row.Select(m => (long)Math.Round(Fineness * ((most - m) / range))).ToArray())];
        open =
        [
            .. problem.Submissions.Select(s =>
                problem.Reviewers.Select(r => !problem.IsConflict(s.Id, r.Id)).ToArray()
            ),
        ];
        Kept = [.. problem.Submissions.Select(_ => new List<int>())];
        foreach (var (submission, reviewer) in problem.Kept)
        {
            Kept[submissionAt[submission]].Add(reviewerAt[reviewer]);
        }

        (traits, wanted) = Traits(problem);
        Places = problem.Submissions.Sum(s => s.Reviewers);
    }

    public AssignmentProblem Problem { get; }

    public int Submissions => Problem.Submissions.Count;

    public int Reviewers => Problem.Reviewers.Count;

    /// <summary>Places of all submissions.</summary>
    public int Places { get; }

    /// <summary>Reviewers that each submission keeps.</summary>
    public List<int>[] Kept { get; }

    /// <summary>One missing part of a panel weighs more than all matches together.</summary>
    public long MissingWeight => Fineness * (Places + 1L);

    /// <summary>One step of uneven load weighs more than all that panels can miss.</summary>
    public long LoadWeight => MissingWeight * (1L + Problem.Requirements.Sum(r => (long)r.Least * Submissions));

    public string SubmissionId(int submission) => Problem.Submissions[submission].Id;

    public string ReviewerId(int reviewer) => Problem.Reviewers[reviewer].Id;

    public int Need(int submission) => Problem.Submissions[submission].Reviewers;

    public int Cap(int reviewer) => Problem.Reviewers[reviewer].Cap;

    /// <summary>How much the match is below the best there is; 0 for nobody, who is numbered after the last reviewer.</summary>
    public long Loss(int submission, int reviewer) => reviewer == Reviewers ? 0 : loss[submission][reviewer];

    public bool IsOpen(int submission, int reviewer) => reviewer == Reviewers || open[submission][reviewer];

    public List<int> OpenTo(int submission) =>
        [.. Enumerable.Range(0, Reviewers).Where(r => open[submission][r] && Cap(r) > 0)];

    /// <summary>Whether a reviewer has the value that a requirement asks for; for one of different values, never.</summary>
    public bool Has(int requirement, int reviewer) =>
        wanted[requirement] >= 0 && traits[requirement][reviewer] == wanted[requirement];

    public int[] Loads(List<int>[] panels)
    {
        var loads = new int[Reviewers];
        foreach (var reviewer in panels.SelectMany(p => p))
        {
            loads[reviewer]++;
        }

        return loads;
    }

    public double TotalMatch(List<int>[] panels) =>
        panels.Select((p, s) => p.Sum(r => Problem.MatchOf(SubmissionId(s), ReviewerId(r)))).Sum();

    public int Missing(PanelRequirement requirement, int submission, List<int> panel) =>
        requirement.Missing([.. panel.Select(r => Problem.Reviewers[r])], Need(submission));

    /// <summary>The first requirement of reviewers with a value, -1 for none: the one that a flow can meet.</summary>
    public int FirstWithValue =>
        Enumerable
            .Range(0, Problem.Requirements.Count)
            .FirstOrDefault(q => Problem.Requirements[q].Value is not null, -1);

    /// <summary>How much the panels miss of that requirement.</summary>
    public int MissingWithValue(List<int>[] panels) =>
        FirstWithValue is var q and >= 0 ? panels.Select((p, s) => Missing(Problem.Requirements[q], s, p)).Sum() : 0;

    /// <summary>What panels miss of the other requirements even if everybody without a conflict were on them.</summary>
    public long LeastMissingOtherwise() =>
        Enumerable
            .Range(0, Problem.Requirements.Count)
            .Where(q => q != FirstWithValue)
            .Sum(q => Enumerable.Range(0, Submissions).Sum(s => (long)Missing(Problem.Requirements[q], s, OpenTo(s))));

    /// <summary>How much a panel misses in all.</summary>
    public int Missing(int submission, ReadOnlySpan<int> panel)
    {
        var missing = 0;
        for (var q = 0; q < traits.Length; q++)
        {
            var least = Math.Min(Problem.Requirements[q].Least, Need(submission));
            missing += Math.Max(0, least - (wanted[q] >= 0 ? Count(q, panel) : Different(q, panel)));
        }

        return missing;
    }

    private int Count(int requirement, ReadOnlySpan<int> panel)
    {
        var count = 0;
        foreach (var reviewer in panel)
        {
            count += traits[requirement][reviewer] == wanted[requirement] ? 1 : 0;
        }

        return count;
    }

    private int Different(int requirement, ReadOnlySpan<int> panel)
    {
        var count = 0;
        for (var i = 0; i < panel.Length; i++)
        {
            var value = traits[requirement][panel[i]];
            var isNew = value >= 0;
            for (var j = 0; j < i && isNew; j++)
            {
                isNew = traits[requirement][panel[j]] != value;
            }

            count += isNew ? 1 : 0;
        }

        return count;
    }

    /// <summary>Per requirement each reviewer's and nobody's value by number, -1 for none, and the number asked for, -1 for different ones.</summary>
    private static (int[][] Traits, int[] Wanted) Traits(AssignmentProblem problem)
    {
        var values = new int[problem.Requirements.Count][];
        var asked = new int[values.Length];
        for (var q = 0; q < values.Length; q++)
        {
            var requirement = problem.Requirements[q];
            var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            int Number(string value)
            {
                if (value.Length == 0)
                {
                    return -1;
                }

                numbers.TryAdd(value, numbers.Count);
                return numbers[value];
            }

            asked[q] = requirement.Value is { } value ? Number(value) : -1;
            values[q] = [.. problem.Reviewers.Select(r => Number(requirement.ValueOf(r))), -1];
        }

        return (values, asked);
    }
}
