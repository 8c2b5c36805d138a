using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>
/// A questionnaire as an XLSForm (xlsform.org), for tools that collect answers without a connection: the sheets survey, choices
/// and settings, with branches as <c>relevant</c> and exclusive choices as <c>constraint</c>.
/// </summary>
public static class XlsForm
{
    private static readonly string[] SurveyHeadings =
    [
        "type",
        "name",
        "label",
        "hint",
        "required",
        "relevant",
        "constraint",
        "constraint_message",
        "appearance",
    ];

    public static byte[] Workbook(string title, int version, Form form) =>
        WorkbookWriting.Write(
            new WrittenSheet("survey", SurveyHeadings, Survey(form)),
            new WrittenSheet("choices", ["list_name", "name", "label"], Choices(form)),
            new WrittenSheet(
                "settings",
                ["form_title", "form_id", "version"],
                [
                    [title, Name(title), version.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                ]
            )
        );

    /// <summary>One row a question; a matrix is a group of its rows, and each page a group that is shown together.</summary>
    internal static IEnumerable<IReadOnlyList<object?>> Survey(Form form)
    {
        if (form.Introduction.Length > 0)
        {
            yield return Row("note", "introduction", form.Introduction);
        }
        foreach (var page in form.Pages)
        {
            var heading = page.Items.FirstOrDefault(i => i.Kind == QuestionKind.Section);
            yield return Row(
                "begin_group",
                $"page{page.Number + 1}",
                heading?.Text ?? form.Title(page),
                appearance: "field-list"
            );
            foreach (var row in page.Items.SelectMany(i => Rows(i, form)))
            {
                yield return row;
            }
            yield return Row("end_group", "", "");
        }
    }

    private static string Title(this Form form, FormPage page) =>
        form.Pages.Length == 1 ? "Questions" : $"Page {page.Number + 1}";

    private static IEnumerable<IReadOnlyList<object?>> Rows(Question question, Form form)
    {
        var (hint, required) = (question.Hint, question.Required ? "yes" : "");
        var relevant = Relevant(question.ShowIf, form);
        if (question.Clause is { } clause && question.IsAsked)
        {
            yield return Row("note", $"{question.Id}_clause", $"{clause.Name}\n{clause.Text}", relevant: relevant);
        }
        switch (question.Kind)
        {
            case QuestionKind.Section:
                if (hint.Length > 0)
                {
                    yield return Row("note", $"{question.Id}_note", hint);
                }
                break;
            case QuestionKind.Agreement or QuestionKind.Single:
                yield return Row($"select_one {List(question)}", question.Id, question.Text, hint, required, relevant);
                break;
            case QuestionKind.Multiple:
                var alone = question.Choices.Where(c => c.Exclusive).Select(Alone).FirstOrDefault();
                yield return Row(
                    $"select_multiple {List(question)}",
                    question.Id,
                    question.Text,
                    hint,
                    required,
                    relevant,
                    alone ?? "",
                    alone is null ? "" : $"Choose \u201c{question.Choices.First(c => c.Exclusive).Text}\u201d alone"
                );
                break;
            case QuestionKind.Ranking:
                yield return Row($"rank {List(question)}", question.Id, question.Text, hint, required, relevant);
                break;
            case QuestionKind.Matrix:
                yield return Row(
                    "begin_group",
                    question.Id,
                    question.Text,
                    hint,
                    "",
                    relevant,
                    appearance: "table-list"
                );
                foreach (var row in question.Rows)
                {
                    yield return Row(
                        $"select_one {List(question)}",
                        $"{question.Id}_{Name(row.Id)}",
                        row.Text,
                        "",
                        required
                    );
                }
                yield return Row("end_group", "", "");
                break;
            case QuestionKind.Text:
                yield return Row(
                    "text",
                    question.Id,
                    question.Text,
                    hint,
                    required,
                    relevant,
                    $"string-length(.) <= {AnswerRules.LongestText}",
                    $"Shorten your answer to {AnswerRules.LongestText:N0} characters or fewer",
                    "multiline"
                );
                break;
            default:
                yield return Row("file", question.Id, question.Text, hint, required, relevant);
                break;
        }
    }

    internal static IEnumerable<IReadOnlyList<object?>> Choices(Form form) =>
        from question in form.Questions
        from choice in question.Choices
        select (IReadOnlyList<object?>)[List(question), Name(choice.Id), choice.Text];

    private static string List(Question question) => $"{question.Id}_choices";

    private static string Relevant(ShowIf? rule, Form form) =>
        rule is null ? "" : string.Join(rule.Any ? " or " : " and ", rule.Conditions.Select(c => Relevant(c, form)));

    /// <summary><c>selected</c> holds for one choice and for many; what was not asked has no choices.</summary>
    private static string Relevant(Condition condition, Form form)
    {
        var known = form.Find(condition.Question)!;
        var made = condition.Choices.Where(c => known.Find(c) is not null);
        var any = string.Join(" or ", made.Select(c => $"selected(${{{condition.Question}}}, '{Name(c)}')"));
        return condition.Not ? $"not({any})" : $"({any})";
    }

    private static string Alone(Choice choice) => $"not(selected(., '{Name(choice.Id)}') and count-selected(.) > 1)";

    /// <summary>Names hold letters, digits, hyphens and underscores, and begin with a letter.</summary>
    private static string Name(string id)
    {
        var name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_'));
        return char.IsAsciiLetter(name[0]) ? name : $"n_{name}";
    }

    private static object?[] Row(
        string type,
        string name,
        string label,
        string hint = "",
        string required = "",
        string relevant = "",
        string constraint = "",
        string message = "",
        string appearance = ""
    ) => [type, name, label, hint, required, relevant, constraint, message, appearance];
}
