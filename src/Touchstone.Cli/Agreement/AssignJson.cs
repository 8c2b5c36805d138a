using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Writes an assignment as <c>assign.schema.json</c> describes it.</summary>
internal static class AssignJson
{
    public static void Write(Utf8JsonWriter json, AssignmentProblem problem, ReviewerAssignment assignment)
    {
        json.WriteNumber("places", problem.Submissions.Sum(s => s.Reviewers));
        json.WriteNumber("short", assignment.Short);
        json.WriteNumber("conflicted", assignment.Pairs.Count(p => problem.IsConflict(p.Submission, p.Reviewer)));
        json.WriteNumber("total_match", assignment.TotalMatch);
        json.WriteNumber("best_match", assignment.BestMatch);
        json.WriteStartArray("assignments");
        foreach (var (submission, reviewer) in assignment.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("submission", submission);
            json.WriteString("reviewer", reviewer);
            json.WriteNumber("match", problem.MatchOf(submission, reviewer));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("loads");
        for (var r = 0; r < problem.Reviewers.Count; r++)
        {
            json.WriteStartObject();
            json.WriteString("reviewer", problem.Reviewers[r].Id);
            json.WriteNumber("load", assignment.Loads[r]);
            json.WriteNumber("cap", problem.Reviewers[r].Cap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("requirements", problem.Requirements.Select(r => r.ToString()));
        json.WriteStartArray("unmet");
        foreach (var unmet in assignment.Unmet)
        {
            json.WriteStartObject();
            json.WriteString("submission", unmet.Submission);
            json.WriteString("requirement", unmet.Requirement.ToString());
            json.WriteNumber("missing", unmet.Missing);
            json.WriteString("reason", unmet.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Binding(json, assignment.Binding);
    }

    private static void Binding(Utf8JsonWriter json, BindingConstraint? binding)
    {
        if (binding is null)
        {
            json.WriteNull("binding");
            return;
        }

        json.WriteStartObject("binding");
        json.WriteString("constraint", Name(binding.Kind));
        json.Texts("submissions", binding.Submissions);
        json.Texts("reviewers", binding.Reviewers);
        json.WriteNumber("needed", binding.Needed);
        json.WriteNumber("available", binding.Available);
        json.WriteString("sentence", binding.Sentence);
        json.WriteEndObject();
    }

    private static string Name(BindingKind kind) =>
        kind switch
        {
            BindingKind.Caps => "caps",
            BindingKind.Conflicts => "conflicts",
            BindingKind.CapsOrConflicts => "caps_or_conflicts",
            BindingKind.CapsAndConflicts => "caps_and_conflicts",
            BindingKind.TooFewReviewers => "too_few_reviewers",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
