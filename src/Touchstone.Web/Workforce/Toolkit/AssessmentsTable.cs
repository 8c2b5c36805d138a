using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The self-assessments of an employer for other programs; the ratings of each stand at its own address.</summary>
internal static class AssessmentsTable
{
    public static readonly TableShape Shape = new(
        "self-assessments",
        "Self-assessments of an employer",
        "/workforce/toolkit/{organisation}/assessments",
        [
            new("assessment_id", "Identifier", "Identifier of the self-assessment"),
            new("form", "Form", "What is assessed: the organisation, a department, people, or governance"),
            new("unit", "Unit", "Which department, or which trainee and supervisor; empty for the whole"),
            new("begun_at", "Begun", "When it was begun, UTC"),
            new("finished_at", "Finished", "When it was finished, UTC; empty until then"),
            new("rated", "Rated", "Factors or elements that have a level"),
            new("items", "Items", "Factors or elements in all"),
            new("level_mean", "Mean level", "Mean of the levels: readiness 1 to 4, maturity 0 to 5"),
        ]
    );

    public static DataTable Of(IEnumerable<AssessmentLine> lines) =>
        Shape.With(
            lines.Select(l =>
                (IReadOnlyList<object?>)
                    [
                        l.Id.ToString(),
                        ToolkitWords.Of(l.Form),
                        l.Unit,
                        l.BegunAt,
                        l.FinishedAt,
                        l.Rated,
                        l.Items,
                        l.Mean,
                    ]
            )
        );
}
