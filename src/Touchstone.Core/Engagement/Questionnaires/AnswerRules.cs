using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What is wrong with answers: each fault names its question, or the row of it.</summary>
public static class AnswerRules
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 5_000;

    /// <summary>The faults in what was answered to some of the questions of a form.</summary>
    public static ImmutableArray<Fault> Faults(IEnumerable<Question> asked, AnswerSheet answers) =>
        [.. asked.Where(q => q.IsAsked).SelectMany(q => Faults(q, answers.Of(q.Id)))];

    /// <summary>The name of the field of one row or choice of a question.</summary>
    public static string Part(string question, string part) => $"{question}-{part}";

    private static IEnumerable<Fault> Faults(Question question, Answer? answer)
    {
        if (answer is null or { IsEmpty: true })
        {
            return question.Required ? [new Fault(FirstField(question), Missing(question.Kind))] : [];
        }
        return question.Kind switch
        {
            QuestionKind.Agreement or QuestionKind.Single => Single(question, answer),
            QuestionKind.Multiple => Multiple(question, answer),
            QuestionKind.Ranking => Ranking(question, answer),
            QuestionKind.Matrix => Matrix(question, answer),
            QuestionKind.Text => answer.Text is { Length: > LongestText } text
                ?
                [
                    new Fault(
                        question.Id,
                        $"Shorten your answer to {LongestText:N0} characters or fewer: it has {text.Length:N0} now"
                    ),
                ]
                : [],
            _ => answer.File is null ? [new Fault(question.Id, "Choose a file")] : [],
        };
    }

    private static string FirstField(Question question) =>
        question.Kind switch
        {
            QuestionKind.Matrix => Part(question.Id, question.Rows[0].Id),
            QuestionKind.Ranking => Part(question.Id, question.Choices[0].Id),
            _ => question.Id,
        };

    private static string Missing(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Agreement => "Choose how far you agree",
            QuestionKind.Multiple => "Choose at least one",
            QuestionKind.Ranking => "Give each a place",
            QuestionKind.Matrix => "Choose an answer for each row",
            QuestionKind.Text => "Enter your answer",
            QuestionKind.File => "Choose a file",
            _ => "Choose an answer",
        };

    private static IEnumerable<Fault> Single(Question question, Answer answer)
    {
        if (answer.Chosen is not { Length: 1 } || question.Find(answer.Chosen[0]) is null)
        {
            yield return new Fault(question.Id, "Choose one answer from the list");
        }
    }

    private static IEnumerable<Fault> Multiple(Question question, Answer answer)
    {
        var chosen = answer.Chosen ?? [];
        if (
            chosen.Length == 0
            || chosen.Distinct().Count() != chosen.Length
            || chosen.Any(c => question.Find(c) is null)
        )
        {
            yield return new Fault(question.Id, "Choose answers from the list");
        }
        else if (chosen.Length > 1 && chosen.FirstOrDefault(c => question.Find(c)!.Exclusive) is { } alone)
        {
            yield return new Fault(
                question.Id,
                $"Choose \u201c{question.Find(alone)!.Text}\u201d alone, or take it away"
            );
        }
    }

    private static IEnumerable<Fault> Ranking(Question question, Answer answer)
    {
        var order = answer.Chosen ?? [];
        if (order.Any(c => question.Find(c) is null))
        {
            yield return new Fault(FirstField(question), "Give each a place");
            yield break;
        }
        foreach (var left in question.Choices.Where(c => !order.Contains(c.Id)))
        {
            yield return new Fault(Part(question.Id, left.Id), $"Give \u201c{left.Text}\u201d a place of its own");
        }
        if (order.Length != order.Distinct().Count())
        {
            yield return new Fault(FirstField(question), "Give each a place of its own");
        }
    }

    private static IEnumerable<Fault> Matrix(Question question, Answer answer)
    {
        var rows = answer.Rows ?? [];
        foreach (var row in question.Rows)
        {
            if (!rows.TryGetValue(row.Id, out var chosen))
            {
                if (question.Required)
                {
                    yield return new Fault(Part(question.Id, row.Id), $"Choose an answer for \u201c{row.Text}\u201d");
                }
            }
            else if (question.Find(chosen) is null)
            {
                yield return new Fault(Part(question.Id, row.Id), "Choose one answer from the list");
            }
        }
        if (rows.Keys.Any(r => question.Rows.All(known => known.Id != r)))
        {
            yield return new Fault(FirstField(question), "Choose an answer for each row");
        }
    }
}
