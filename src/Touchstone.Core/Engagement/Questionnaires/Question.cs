using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A question, or the heading of a section. Published questions never change; a later version may word them anew.</summary>
/// <param name="Id">q1, q2 and so on: never given twice in one questionnaire, and what answers are stored under.</param>
/// <param name="Rows">The rows of a matrix.</param>
/// <param name="About">Says something about the person: results can be cut by it.</param>
public sealed record Question(
    string Id,
    QuestionKind Kind,
    string Text,
    string Hint,
    bool Required,
    ImmutableArray<Choice> Choices,
    ImmutableArray<Choice> Rows,
    ShowIf? ShowIf = null,
    Clause? Clause = null,
    bool About = false
)
{
    /// <summary>The five steps of agreement, and the way out for those who cannot say.</summary>
    public static ImmutableArray<Choice> Agreement { get; } =
    [
        new("a5", "Strongly agree"),
        new("a4", "Agree"),
        new("a3", "Neither agree nor disagree"),
        new("a2", "Disagree"),
        new("a1", "Strongly disagree"),
        new("a0", "I cannot say"),
    ];

    [JsonIgnore]
    public bool IsAsked => Kind != QuestionKind.Section;

    /// <summary>What somebody chose in it can decide whether a later question is asked.</summary>
    [JsonIgnore]
    public bool Decides => Kind is QuestionKind.Agreement or QuestionKind.Single or QuestionKind.Multiple;

    public Choice? Find(string id) => Choices.FirstOrDefault(c => c.Id == id);
}
