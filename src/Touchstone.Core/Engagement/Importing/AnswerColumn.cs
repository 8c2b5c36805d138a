using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>A column of a file of answers: a question, a row of a matrix, or something about the answer as a whole.</summary>
/// <param name="Heading">What stands in the first line: q1, q5-r2, capacity.</param>
/// <param name="Question">Null for a column about the answer as a whole.</param>
/// <param name="Row">The row of a matrix.</param>
internal sealed record AnswerColumn(string Heading, string Name, Question? Question, Choice? Row = null)
{
    public const string Capacity = "capacity";
    public const string Organisation = "organisation";
    public const string MayQuote = "may quote";

    /// <summary>The columns that a form has, in order. Files cannot come in by a table.</summary>
    public static IEnumerable<AnswerColumn> Of(Form form) =>
        form
            .Questions.Where(q => q.Kind != QuestionKind.File)
            .SelectMany(q =>
                q.Kind == QuestionKind.Matrix
                    ? q.Rows.Select(r => new AnswerColumn(AnswerRules.Part(q.Id, r.Id), $"{q.Text}: {r.Text}", q, r))
                    : [new AnswerColumn(q.Id, q.Text, q)]
            )
            .Concat([
                new AnswerColumn(Capacity, "self or organisation; self when empty", null),
                new AnswerColumn(Organisation, "the organisation, if it agreed to be named", null),
                new AnswerColumn(MayQuote, "yes or no; no when empty", null),
            ]);
}
