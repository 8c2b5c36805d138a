namespace Touchstone.Agreement;

/// <summary>
/// The assignment as a flow: places to submissions to reviewers to their loads. Each further submission of a reviewer costs more than
/// the last, which makes loads as even as caps and conflicts allow. One requirement of reviewers with a value goes into the
/// flow itself: a place that it asks for is free for those who have the value.
/// </summary>
internal static class AssignmentFlow
{
    private const int Source = 0;

    /// <returns>The reviewers of each submission, and how many places are not filled.</returns>
    public static (List<int>[] Panels, int Short) Solve(AssignmentTable table, bool withRequirement)
    {
        var (flow, arcs) = Build(table, withRequirement);
        var sent = flow.Send(Source, Sink(table));
        List<int>[] panels = [.. table.Kept.Select(kept => new List<int>(kept))];
        foreach (var (submission, reviewer, arc) in arcs)
        {
            if (flow.FlowOn(arc) > 0)
            {
                panels[submission].Add(reviewer);
            }
        }

        return (panels, table.Places - table.Kept.Sum(k => k.Count) - sent);
    }

    /// <summary>Whether every place could be filled if caps or conflicts did not count.</summary>
    public static bool IsFeasible(AssignmentTable table, bool withCaps, bool withConflicts)
    {
        var flow = new MinCostFlow(Sink(table) + 1);
        for (var s = 0; s < table.Submissions; s++)
        {
            flow.Add(Source, SubmissionNode(s), table.Need(s) - table.Kept[s].Count, 0);
            for (var r = 0; r < table.Reviewers; r++)
            {
                if ((!withConflicts || table.IsOpen(s, r)) && !table.Kept[s].Contains(r))
                {
                    flow.Add(SubmissionNode(s), ReviewerNode(table, r), 1, 0);
                }
            }
        }

        var kept = table.Loads(table.Kept);
        for (var r = 0; r < table.Reviewers; r++)
        {
            flow.Add(ReviewerNode(table, r), Sink(table), withCaps ? table.Cap(r) - kept[r] : table.Submissions, 0);
        }

        return flow.Send(Source, Sink(table)) == table.Places - table.Kept.Sum(k => k.Count);
    }

    /// <summary>The submissions and reviewers on the near side of the narrowest cut of a flow that fills what it can.</summary>
    public static (List<int> Submissions, List<int> Reviewers) NarrowestCut(AssignmentTable table)
    {
        var (flow, _) = Build(table, withRequirement: false);
        flow.Send(Source, Sink(table));
        var reached = flow.ReachableFrom(Source);
        return (
            [.. Enumerable.Range(0, table.Submissions).Where(s => reached[SubmissionNode(s)])],
            [.. Enumerable.Range(0, table.Reviewers).Where(r => reached[ReviewerNode(table, r)])]
        );
    }

    private static (MinCostFlow Flow, List<(int Submission, int Reviewer, int Arc)> Arcs) Build(
        AssignmentTable table,
        bool withRequirement
    )
    {
        var requirement = withRequirement ? table.FirstWithValue : -1;
        var flow = new MinCostFlow(Sink(table) + 1);
        var arcs = new List<(int, int, int)>();
        for (var s = 0; s < table.Submissions; s++)
        {
            var need = table.Need(s) - table.Kept[s].Count;
            flow.Add(Source, SubmissionNode(s), need, 0);
            var asked = requirement < 0 ? 0 : StillAsked(table, requirement, s);
            flow.Add(SubmissionNode(s), WithNode(table, s), Math.Min(asked, need), 0);
            flow.Add(SubmissionNode(s), WithNode(table, s), need, asked > 0 ? table.MissingWeight : 0);
            flow.Add(SubmissionNode(s), OtherNode(table, s), need, asked > 0 ? table.MissingWeight : 0);
            for (var r = 0; r < table.Reviewers; r++)
            {
                if (table.IsOpen(s, r) && !table.Kept[s].Contains(r))
                {
                    var has = requirement >= 0 && table.Has(requirement, r);
                    var from = has ? WithNode(table, s) : OtherNode(table, s);
                    arcs.Add((s, r, flow.Add(from, ReviewerNode(table, r), 1, table.Loss(s, r))));
                }
            }
        }

        var loads = table.Loads(table.Kept);
        for (var r = 0; r < table.Reviewers; r++)
        {
            for (var load = loads[r]; load < Math.Min(table.Cap(r), table.Submissions); load++)
            {
                flow.Add(ReviewerNode(table, r), Sink(table), 1, table.LoadWeight * ((2L * load) + 1));
            }
        }

        return (flow, arcs);
    }

    private static int StillAsked(AssignmentTable table, int requirement, int submission) =>
        table.Missing(table.Problem.Requirements[requirement], submission, table.Kept[submission]);

    private static int SubmissionNode(int submission) => 1 + submission;

    private static int WithNode(AssignmentTable table, int submission) => 1 + table.Submissions + (2 * submission);

    private static int OtherNode(AssignmentTable table, int submission) => WithNode(table, submission) + 1;

    private static int ReviewerNode(AssignmentTable table, int reviewer) => 1 + (3 * table.Submissions) + reviewer;

    private static int Sink(AssignmentTable table) => 1 + (3 * table.Submissions) + table.Reviewers;
}
