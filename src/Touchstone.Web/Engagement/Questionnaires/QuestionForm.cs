using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>A question as it is typed.</summary>
public sealed class QuestionForm
{
    /// <summary>How many conditions the page offers.</summary>
    public const int Conditions = 3;

    public string? Text { get; set; }
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public string? Choices { get; set; }
    public string? Exclusive { get; set; }
    public string? Rows { get; set; }
    public bool About { get; set; }
    public Guid? Clause { get; set; }

    /// <summary>Any of the conditions, or all of them.</summary>
    public bool Any { get; set; }

    /// <summary>Question and choice, with a bar between them: q2|c1.</summary>
    public List<string?> After { get; set; } = [];

    /// <summary>The condition of the same place is turned round.</summary>
    public List<bool> Not { get; set; } = [];

    public QuestionDraft Said(QuestionKind kind) =>
        new(kind, Text ?? "", Hint ?? "", Required, Choices ?? "", Exclusive ?? "", Rows ?? "", About, ShowIf, Clause);

    public static QuestionForm Of(QuestionDraft draft) =>
        new()
        {
            Text = draft.Text,
            Hint = draft.Hint,
            Required = draft.Required,
            Choices = draft.Choices,
            Exclusive = draft.Exclusive,
            Rows = draft.Rows,
            About = draft.About,
            Clause = draft.Clause,
            Any = draft.ShowIf?.Any ?? false,
            After =
            [
                .. draft.ShowIf?.Conditions.SelectMany(c => c.Choices.Select(choice => $"{c.Question}|{choice}")) ?? [],
            ],
            Not = [.. draft.ShowIf?.Conditions.SelectMany(c => c.Choices.Select(_ => c.Not)) ?? []],
        };

    private ShowIf? ShowIf
    {
        get
        {
            var conditions = After
                .Select((after, i) => (Parts: (after ?? "").Split('|'), Not: Not.ElementAtOrDefault(i)))
                .Where(c => c.Parts.Length == 2)
                .Select(c => new Condition(c.Parts[0], c.Not, [c.Parts[1]]))
                .ToList();
            return conditions.Count == 0 ? null : new ShowIf(Any, [.. conditions]);
        }
    }
}
