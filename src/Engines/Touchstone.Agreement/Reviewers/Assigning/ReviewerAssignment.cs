namespace Touchstone.Agreement;

/// <summary>
/// An assignment of reviewers to submissions by min-cost flow, with the make-up of panels mended by exchanges that keep everybody's
/// load. The same problem gives the same assignment.
/// </summary>
public sealed class ReviewerAssignment
{
    private ReviewerAssignment() { }

    /// <summary>Who reviews what, by submission and then reviewer in the order of the problem.</summary>
    public required IReadOnlyList<(string Submission, string Reviewer)> Pairs { get; init; }

    /// <summary>How many submissions each reviewer has, in the order of the problem.</summary>
    public required IReadOnlyList<int> Loads { get; init; }

    /// <summary>The sum of the matches.</summary>
    public required double TotalMatch { get; init; }

    /// <summary>
    /// The most that any assignment could have with the same places filled, loads as even, and as many panels that meet the first
    /// requirement of reviewers with a value. The other requirements are left out of it, so the true best may be lower.
    /// </summary>
    public required double BestMatch { get; init; }

    /// <summary>Places that are not filled.</summary>
    public required int Short { get; init; }

    /// <summary>Why places are not filled; null where all are.</summary>
    public required BindingConstraint? Binding { get; init; }

    /// <summary>Panels that are not made up as they should be.</summary>
    public required IReadOnlyList<UnmetRequirement> Unmet { get; init; }

    /// <summary>Solves a problem.</summary>
    public static ReviewerAssignment Solve(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var table = new AssignmentTable(problem);
        var (best, missing) = AssignmentFlow.Solve(table, withRequirement: false);
        var (panels, bound) = (best, table.TotalMatch(best));
        if (problem.Requirements.Count > 0)
        {
            (panels, _) = AssignmentFlow.Solve(table, withRequirement: true);
            var (ofFlow, missed) = (table.TotalMatch(panels), table.MissingWithValue(panels));
            CyclicExchange.Improve(table, panels, missed + table.LeastMissingOtherwise());
            bound = table.MissingWithValue(panels) == missed ? ofFlow : bound;
        }

        return new()
        {
            Pairs =
            [
                .. panels.SelectMany((p, s) => p.Order().Select(r => (table.SubmissionId(s), table.ReviewerId(r)))),
            ],
            Loads = table.Loads(panels),
            TotalMatch = table.TotalMatch(panels),
            BestMatch = bound,
            Short = missing,
            Binding = missing == 0 ? null : BindingSearch.Find(table, best),
            Unmet = [.. Lacking(table, panels)],
        };
    }

    private static IEnumerable<UnmetRequirement> Lacking(AssignmentTable table, List<int>[] panels)
    {
        for (var s = 0; s < panels.Length; s++)
        {
            foreach (var requirement in table.Problem.Requirements)
            {
                var missing = table.Missing(requirement, s, panels[s]);
                if (missing > 0)
                {
                    var open = table.OpenTo(s);
                    var reason =
                        table.Missing(requirement, s, open) > 0
                            ? $"The reviewers without a conflict do not have {requirement}"
                            : $"Reviewers without a conflict who would give {requirement} are all needed elsewhere";
                    yield return new(table.SubmissionId(s), requirement, missing, reason);
                }
            }
        }
    }
}
