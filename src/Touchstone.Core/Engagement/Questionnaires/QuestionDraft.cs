using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A question as somebody writes it: choices and rows as lines of text.</summary>
/// <param name="Exclusive">The choice that excludes the others, where a question with several choices has one.</param>
/// <param name="Clause">Where the question asks about a part of the specification.</param>
public sealed record QuestionDraft(
    QuestionKind Kind,
    string Text,
    string Hint = "",
    bool Required = false,
    string Choices = "",
    string Exclusive = "",
    string Rows = "",
    bool About = false,
    ShowIf? ShowIf = null,
    Guid? Clause = null
)
{
    private const int MostChoices = 40;
    private const int LongestChoice = 300;

    public static QuestionDraft Of(Question question) =>
        new(
            question.Kind,
            question.Text,
            question.Hint,
            question.Required,
            Lines(question.Choices.Where(c => !c.Exclusive)),
            question.Choices.FirstOrDefault(c => c.Exclusive)?.Text ?? "",
            Lines(question.Rows),
            question.About,
            question.ShowIf,
            question.Clause?.Lineage
        );

    internal Faults Faults()
    {
        var (choices, rows) = (Split(Choices), Split(Rows));
        var chooses =
            Kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Ranking or QuestionKind.Matrix;
        return new Faults()
            .Text(Text, nameof(Text), Kind == QuestionKind.Section ? "the heading" : "the question", 1_000)
            .Optional(Hint, nameof(Hint), "the words below it", 2_000)
            .Optional(Exclusive, nameof(Exclusive), "the choice that excludes the others", LongestChoice)
            .When(
                chooses && choices.Count < 2,
                nameof(Choices),
                "Enter at least two choices, each on a line of its own"
            )
            .When(choices.Count > MostChoices, nameof(Choices), $"Enter {MostChoices} choices or fewer")
            .When(
                choices.Append(Exclusive.Trim()).Concat(rows).Any(c => c.Length > LongestChoice),
                nameof(Choices),
                $"Shorten each choice and row to {LongestChoice} characters or fewer"
            )
            .When(
                choices.Append(Exclusive.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count()
                    != choices.Count + 1,
                nameof(Choices),
                "Enter each choice once"
            )
            .When(Kind == QuestionKind.Matrix && rows.Count == 0, nameof(Rows), "Enter at least one row")
            .When(
                rows.Distinct(StringComparer.OrdinalIgnoreCase).Count() != rows.Count,
                nameof(Rows),
                "Enter each row once"
            )
            .When(
                Kind == QuestionKind.Section && ShowIf is not null,
                nameof(ShowIf),
                "A section is always there: say for each of its questions when it is asked"
            )
            .When(
                About && ShowIf is not null,
                nameof(ShowIf),
                "A question about the person is asked of everybody, or results cannot be cut by it"
            )
            .When(rows.Count > MostChoices, nameof(Rows), $"Enter {MostChoices} rows or fewer");
    }

    /// <summary>The question it makes. Choices whose words did not change keep their identifiers.</summary>
    internal Question Build(string id, Question? standing, Clause? clause) =>
        new(
            id,
            Kind,
            Text.Trim(),
            Hint.Trim(),
            Required && Kind != QuestionKind.Section,
            Kind switch
            {
                QuestionKind.Agreement => Question.Agreement,
                QuestionKind.Single or QuestionKind.Ranking or QuestionKind.Matrix => Number(
                    Split(Choices).Select(t => (t, false)),
                    standing?.Choices ?? [],
                    "c"
                ),
                QuestionKind.Multiple => Number(
                    [
                        .. Split(Choices).Select(t => (t, false)),
                        .. Exclusive.Trim().Length > 0 ? [(Exclusive.Trim(), true)] : Array.Empty<(string, bool)>(),
                    ],
                    standing?.Choices ?? [],
                    "c"
                ),
                _ => [],
            },
            Kind == QuestionKind.Matrix ? Number(Split(Rows).Select(t => (t, false)), standing?.Rows ?? [], "r") : [],
            ShowIf is { Conditions.IsEmpty: false } ? ShowIf : null,
            clause,
            About && Kind == QuestionKind.Single
        );

    private static ImmutableArray<Choice> Number(
        IEnumerable<(string Text, bool Exclusive)> lines,
        ImmutableArray<Choice> standing,
        string letter
    )
    {
        var taken = standing.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var next = 0;
        return
        [
            .. lines.Select(line => new Choice(
                standing.FirstOrDefault(c => c.Text == line.Text)?.Id ?? New(),
                line.Text,
                line.Exclusive
            )),
        ];

        string New()
        {
            do
            {
                next++;
            } while (!taken.Add($"{letter}{next}"));
            return $"{letter}{next}";
        }
    }

    private static List<string> Split(string text) =>
        [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string Lines(IEnumerable<Choice> choices) => string.Join('\n', choices.Select(c => c.Text));
}
