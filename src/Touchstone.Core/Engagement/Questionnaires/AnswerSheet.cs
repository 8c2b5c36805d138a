using System.Collections.Immutable;
using System.Text.Json;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>Answers by the identifier of their question.</summary>
public sealed record AnswerSheet(ImmutableDictionary<string, Answer> Answers)
{
    public static AnswerSheet Empty { get; } = new(ImmutableDictionary<string, Answer>.Empty);

    public Answer? Of(string question) => Answers.GetValueOrDefault(question);

    public AnswerSheet With(string question, Answer? answer) =>
        new(answer is null or { IsEmpty: true } ? Answers.Remove(question) : Answers.SetItem(question, answer));

    /// <summary>The same answers give the same text.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(new SortedDictionary<string, Answer>(Answers, StringComparer.Ordinal));

    /// <summary>Null for what is not a sheet.</summary>
    public static AnswerSheet? Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return Empty;
        }
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Answer?>>(json) is { } answers
                ? new AnswerSheet(
                    answers
                        .Where(a => a.Value is { IsEmpty: false })
                        .ToImmutableDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal)
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
