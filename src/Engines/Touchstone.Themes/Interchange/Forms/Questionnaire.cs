using System.Text.RegularExpressions;

namespace Touchstone.Themes.Interchange.Forms;

/// <summary>Questions in order, sound by construction.</summary>
public sealed partial record Questionnaire
{
    private Questionnaire(string id, string title, IReadOnlyList<Question> questions)
    {
        Id = id;
        Title = title;
        Questions = questions;
    }

    /// <summary>Its identifier, named as questions are.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Makes a questionnaire.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="title">The title.</param>
    /// <param name="questions">The questions in order.</param>
    /// <returns>The questionnaire, or what is wrong with it.</returns>
    public static Outcome<Questionnaire> Of(string id, string title, IReadOnlyList<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (!IsName(id))
        {
            return Wrong($"\"{id}\" cannot name a form.");
        }

        if (string.IsNullOrWhiteSpace(title) || questions.Count == 0)
        {
            return Wrong("A questionnaire needs a title and a question.");
        }

        var before = new Dictionary<string, Question>(StringComparer.OrdinalIgnoreCase);
        foreach (var question in questions)
        {
            if (Problem(question, before) is { } problem)
            {
                return Wrong($"{question.Name}: {problem}");
            }

            before.Add(question.Name, question);
        }

        return new Questionnaire(id, title, questions);
    }

    private static string? Problem(Question question, Dictionary<string, Question> before)
    {
        if (!IsName(question.Name))
        {
            return "this cannot name a question.";
        }

        if (before.ContainsKey(question.Name))
        {
            return "there is an earlier question of this name.";
        }

        if (string.IsNullOrWhiteSpace(question.Label))
        {
            return "it asks nothing.";
        }

        var isSelection = question.Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple;
        if (isSelection != question.Choices.Count >= 2)
        {
            return isSelection ? "it needs two choices at least." : "only selections have choices.";
        }

        if (
            question.Choices.FirstOrDefault(c => !ChoiceForm().IsMatch(c.Name) || string.IsNullOrWhiteSpace(c.Label)) is
            { } unsound
        )
        {
            return $"\"{unsound.Name}\" cannot name a choice, or it has no label.";
        }

        if (question.Choices.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() != question.Choices.Count)
        {
            return "two choices have one name.";
        }

        foreach (var condition in question.When)
        {
            if (!before.TryGetValue(condition.Question, out var earlier) || earlier.Name != condition.Question)
            {
                return $"it depends on \"{condition.Question}\", which is not asked before it.";
            }

            if (earlier.Choices.Count > 0 && earlier.Choices.All(c => c.Name != condition.Answer))
            {
                return $"\"{condition.Question}\" has no choice \"{condition.Answer}\".";
            }

            if (
                condition.Answer.Contains('\'', StringComparison.Ordinal)
                && condition.Answer.Contains('"', StringComparison.Ordinal)
            )
            {
                return "an answer with both kinds of quotation mark cannot be a condition.";
            }
        }

        return question.Least > question.Most ? "the least number is over the greatest." : null;
    }

    private static bool IsName(string? text) => text is not null && NameForm().IsMatch(text);

    private static Refusal Wrong(string message) => new("form.unsound", message);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChoiceForm();
}
