using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Themes.Interchange.Forms;

/// <summary>Writes a questionnaire as an XLSForm (xlsform.org): an .xlsx with the sheets survey, choices and settings.</summary>
public static class XlsForm
{
    /// <summary>The bytes of the .xlsx. The same questionnaire gives the same bytes.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    public static byte[] Write(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return XlsxFile.Write([
            ("survey", Survey(questionnaire)),
            ("choices", Choices(questionnaire)),
            (
                "settings",
                [
                    ["form_title", "form_id"],
                    [questionnaire.Title, questionnaire.Id],
                ]
            ),
        ]);
    }

    internal static IReadOnlyList<IReadOnlyList<string>> Survey(Questionnaire questionnaire)
    {
        var kinds = questionnaire.Questions.ToDictionary(q => q.Name, q => q.Kind, StringComparer.Ordinal);
        List<IReadOnlyList<string>> rows =
        [
            ["type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "appearance"],
        ];
        foreach (var question in questionnaire.Questions)
        {
            var constraint = Constraint(question);
            rows.Add([
                Type(question),
                question.Name,
                Plain(question.Label),
                Plain(question.Hint),
                question.IsRequired && question.Kind != QuestionKind.Note ? "yes" : "",
                string.Join(" and ", question.When.Select(w => Relevance(w, kinds[w.Question]))),
                constraint,
                constraint.Length == 0 ? "" : Message(question),
                question.Kind == QuestionKind.Text && question.MostCharacters is null or > 100 ? "multiline" : "",
            ]);
        }

        return rows;
    }

    private static List<IReadOnlyList<string>> Choices(Questionnaire questionnaire)
    {
        List<IReadOnlyList<string>> rows =
        [
            ["list_name", "name", "label"],
        ];
        foreach (var question in questionnaire.Questions)
        {
            rows.AddRange(
                question.Choices.Select(c => (IReadOnlyList<string>)[ListOf(question), c.Name, Plain(c.Label)])
            );
        }

        return rows;
    }

    private static string ListOf(Question question) => question.Name + "_choices";

    private static string Type(Question question) =>
        question.Kind switch
        {
            QuestionKind.Integer => "integer",
            QuestionKind.Decimal => "decimal",
            QuestionKind.Date => "date",
            QuestionKind.SelectOne => "select_one " + ListOf(question),
            QuestionKind.SelectMultiple => "select_multiple " + ListOf(question),
            QuestionKind.Note => "note",
            _ => "text",
        };

    private static string Relevance(Condition condition, QuestionKind kind)
    {
        var answer = condition.Answer.Contains('\'', StringComparison.Ordinal)
            ? $"\"{condition.Answer}\""
            : $"'{condition.Answer}'";
        return kind == QuestionKind.SelectMultiple
            ? $"selected(${{{condition.Question}}}, {answer})"
            : $"${{{condition.Question}}} = {answer}";
    }

    private static string Constraint(Question question)
    {
        var parts = new List<string>();
        if (question.Kind is QuestionKind.Integer or QuestionKind.Decimal)
        {
            if (question.Least is { } least)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $". >= {least}"));
            }

            if (question.Most is { } most)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $". <= {most}"));
            }
        }

        if (question.Kind == QuestionKind.Text && question.MostCharacters is { } characters)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"string-length(.) <= {characters}"));
        }

        return string.Join(" and ", parts);
    }

    private static string Message(Question question) =>
        question switch
        {
            { Kind: QuestionKind.Text, MostCharacters: { } characters } => string.Create(
                CultureInfo.InvariantCulture,
                $"Write at most {characters} characters."
            ),
            { Least: { } least, Most: { } most } => string.Create(
                CultureInfo.InvariantCulture,
                $"Give a number from {least} to {most}."
            ),
            { Least: { } least } => string.Create(CultureInfo.InvariantCulture, $"Give a number of at least {least}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"Give a number of at most {question.Most}."),
        };

    // ${…} in a label would be read as the answer to a question
    private static string Plain(string text) => text.Replace("${", "$ {", StringComparison.Ordinal);
}
