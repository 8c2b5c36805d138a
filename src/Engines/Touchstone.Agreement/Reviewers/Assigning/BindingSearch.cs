namespace Touchstone.Agreement;

/// <summary>
/// Names what stands in the way of full panels. By the theorem of Ford and Fulkerson the narrowest cut shows submissions that need
/// more than the reviewers open to them can give.
/// </summary>
internal static class BindingSearch
{
    private const int Named = 8;

    public static BindingConstraint Find(AssignmentTable table, List<int>[] panels)
    {
        var (submissions, reviewers) = AssignmentFlow.NarrowestCut(table);
        var needed = submissions.Sum(table.Need);
        var available = submissions.Sum(s => panels[s].Count);
        var kind = Kind(table);
        var (who, whom) = (Names(submissions.Select(table.SubmissionId)), Names(reviewers.Select(table.ReviewerId)));
        var places = string.Create(
            CultureInfo.InvariantCulture,
            $"{submissions.Count} submission{(submissions.Count == 1 ? "" : "s")} ({who}) need {needed} reviews and can get {available}"
        );
        var cause = kind switch
        {
            BindingKind.TooFewReviewers => "there are fewer reviewers than one of them needs",
            BindingKind.Conflicts when reviewers.Count == 0 => "conflicts leave fewer reviewers than one of them needs",
            BindingKind.Conflicts =>
                $"conflicts leave them little but {whom}, who are full; without the conflicts there would be enough",
            BindingKind.Caps => $"the caps of {whom} are used up; with higher caps there would be enough",
            BindingKind.CapsOrConflicts =>
                $"the caps of {whom} are used up and conflicts keep others away; higher caps or fewer conflicts would do",
            _ => $"the caps of {whom} are used up and conflicts keep others away; both would have to give",
        };
        return new(
            kind,
            [.. submissions.Select(table.SubmissionId)],
            [.. reviewers.Select(table.ReviewerId)],
            needed,
            available,
            $"{places}: {cause}."
        );
    }

    private static BindingKind Kind(AssignmentTable table)
    {
        if (Enumerable.Range(0, table.Submissions).Any(s => table.Need(s) > table.Reviewers))
        {
            return BindingKind.TooFewReviewers;
        }

        return (
            AssignmentFlow.IsFeasible(table, withCaps: false, withConflicts: true),
            AssignmentFlow.IsFeasible(table, withCaps: true, withConflicts: false)
        ) switch
        {
            (true, true) => BindingKind.CapsOrConflicts,
            (true, false) => BindingKind.Caps,
            (false, true) => BindingKind.Conflicts,
            _ => BindingKind.CapsAndConflicts,
        };
    }

    private static string Names(IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        return all.Length <= Named
            ? string.Join(", ", all)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", all.Take(Named))} and {all.Length - Named} more"
            );
    }
}
