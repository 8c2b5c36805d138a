namespace Touchstone.Agreement.Tests;

/// <summary>Tries every assignment of a small problem, partial ones too.</summary>
internal static class Exhaustive
{
    /// <summary>How good an assignment is, the first difference deciding; less is better.</summary>
    public static (int Short, int Unevenness, int Missing, double Loss) Quality(
        AssignmentProblem problem,
        IReadOnlyList<(string Submission, string Reviewer)> pairs
    )
    {
        var missing = problem.Submissions.Sum(s =>
        {
            var panel = pairs
                .Where(p => p.Submission == s.Id)
                .Select(p => problem.Reviewers.First(r => r.Id == p.Reviewer));
            return problem.Requirements.Sum(q => q.Missing([.. panel], s.Reviewers));
        });
        return (
            problem.Submissions.Sum(s => s.Reviewers) - pairs.Count,
            pairs.CountBy(p => p.Reviewer).Sum(c => c.Value * c.Value),
            missing,
            -pairs.Sum(p => problem.MatchOf(p.Submission, p.Reviewer))
        );
    }

    public static (
        IReadOnlyList<(string, string)> Pairs,
        (int Short, int Unevenness, int Missing, double Loss) Quality
    ) Best(AssignmentProblem problem)
    {
        IReadOnlyList<(string, string)> best = [];
        var quality = Quality(problem, best);
        var panels = problem
            .Submissions.Select(s =>
                Subsets(
                        [.. problem.Reviewers.Where(r => !problem.IsConflict(s.Id, r.Id)).Select(r => r.Id)],
                        s.Reviewers
                    )
                    .Select(panel => panel.Select(r => (s.Id, r)).ToArray())
                    .ToArray()
            )
            .ToArray();
        var caps = problem.Reviewers.ToDictionary(r => r.Id, r => r.Cap);
        void Try(int submission, List<(string, string)> pairs)
        {
            if (submission == panels.Length)
            {
                var found = Quality(problem, pairs);
                if (found.CompareTo(quality) < 0)
                {
                    (best, quality) = ([.. pairs], found);
                }

                return;
            }

            foreach (var panel in panels[submission])
            {
                if (panel.All(p => caps[p.Item2] > 0))
                {
                    foreach (var pair in panel)
                    {
                        caps[pair.Item2]--;
                        pairs.Add(pair);
                    }

                    Try(submission + 1, pairs);
                    foreach (var pair in panel)
                    {
                        caps[pair.Item2]++;
                        pairs.RemoveAt(pairs.Count - 1);
                    }
                }
            }
        }

        Try(0, []);
        return (best, quality);
    }

    private static IEnumerable<string[]> Subsets(string[] of, int most)
    {
        for (var bits = 0; bits < 1 << of.Length; bits++)
        {
            if (int.PopCount(bits) <= most)
            {
                yield return [.. of.Where((_, i) => (bits >> i & 1) == 1)];
            }
        }
    }
}
