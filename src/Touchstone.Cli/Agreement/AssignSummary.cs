using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>An assignment in a page of text.</summary>
internal static class AssignSummary
{
    private const int Shown = 20;

    public static void Write(AssignmentProblem problem, ReviewerAssignment assignment, TextWriter to)
    {
        Line(
            to,
            $"{problem.Submissions.Count} submissions, {problem.Reviewers.Count} reviewers: {assignment.Pairs.Count} places filled, {assignment.Short} empty, none in conflict"
        );
        if (assignment.Loads.Count > 0)
        {
            Line(to, $"Loads from {assignment.Loads.Min()} to {assignment.Loads.Max()}");
        }

        if (assignment.BestMatch > 0)
        {
            Line(
                to,
                $"Match {assignment.TotalMatch:F2}, {100 * assignment.TotalMatch / assignment.BestMatch:F1} % of {assignment.BestMatch:F2}, which no assignment as full and even can pass"
            );
        }

        if (assignment.Binding is { } binding)
        {
            to.WriteLine();
            to.WriteLine(binding.Sentence);
        }

        foreach (var requirement in problem.Requirements)
        {
            var unmet = assignment.Unmet.Count(u => u.Requirement == requirement);
            Line(to, $"Panels with {requirement}: {problem.Submissions.Count - unmet} of {problem.Submissions.Count}");
        }

        foreach (var unmet in assignment.Unmet.Take(Shown))
        {
            Line(to, $"  {unmet.Submission}: {unmet.Reason}");
        }

        if (assignment.Unmet.Count > Shown)
        {
            Line(to, $"  and {assignment.Unmet.Count - Shown} more; --json has them all");
        }
    }

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
