using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The exercises on capabilities from practice for other programs.</summary>
internal static class ExercisesTable
{
    public static readonly TableShape Shape = new(
        "practice-exercises",
        "Exercises on capabilities from practice",
        "/workforce/practice",
        [
            new("exercise_id", "Identifier", "Identifier of the exercise"),
            new("title", "Exercise", "What the exercise is called"),
            new("opened_at", "Opened", "When it was opened, UTC"),
            new("documents", "Documents", "Documents that were brought"),
            new("statements", "Statements", "Statements that people confirmed"),
            new("groups", "Groups", "Groups of statements that say the same"),
        ]
    );

    public static DataTable Of(ExerciseList list) =>
        Shape.With(
            list.Lines.Select(l =>
                (IReadOnlyList<object?>)[l.Id.ToString(), l.Title, l.OpenedAt, l.Sources, l.Kept, l.Groups]
            )
        );
}
