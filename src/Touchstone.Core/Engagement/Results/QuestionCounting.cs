using System.Collections.Immutable;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Results;

/// <summary>Counts one question over everybody, and hides what is about too few.</summary>
internal sealed class QuestionCounting(IReadOnlyList<CountedAnswer> people, int minimum)
{
    private const string NoAnswerText = "No answer";

    /// <summary>The tables of a question; empty when nothing of it can be shown.</summary>
    public ImmutableArray<CountedTable> Tables(Question question) =>
        question.Kind switch
        {
            QuestionKind.Agreement or QuestionKind.Single => One(
                question,
                question.Id,
                "",
                question.Choices,
                a => a?.Chosen is { Length: > 0 } chosen ? chosen[0] : null
            ),
            QuestionKind.Matrix =>
            [
                .. question.Rows.SelectMany(row =>
                    One(
                        question,
                        $"{question.Id}-{row.Id}",
                        row.Text,
                        question.Choices,
                        a => a?.Rows?.GetValueOrDefault(row.Id)
                    )
                ),
            ],
            QuestionKind.Multiple => Many(question),
            QuestionKind.Ranking => Ranked(question),
            QuestionKind.Text or QuestionKind.File => One(
                question,
                question.Id,
                "",
                [new Choice("said", question.Kind == QuestionKind.Text ? "Wrote something" : "Sent a file")],
                a => a is null ? null : "said"
            ),
            _ => [],
        };

    /// <summary>
    /// One line a choice, one for those who gave no answer, and one for those who were not asked. The last two are kept apart:
    /// from how many gave the answers on which the question depends, everybody can tell how many were asked.
    /// </summary>
    private ImmutableArray<CountedTable> One(
        Question question,
        string key,
        string text,
        ImmutableArray<Choice> choices,
        Func<Answer?, string?> chosen
    )
    {
        var partition = Divide(question, choices, chosen);
        if (Disclosure.Hidden(partition.Counts, minimum) is not { } hidden)
        {
            return [];
        }
        var lines = choices
            .Select((c, i) => new ResultLine(c.Id, c.Text, hidden[i] ? null : partition.Counts[i]))
            .Concat(
                Unanswered(question)
                    .Select((u, i) => (Place: choices.Length + i, u.Id, u.Text))
                    .Select(u => new ResultLine(
                        u.Id,
                        u.Text,
                        hidden[u.Place] ? null : partition.Counts[u.Place],
                        false
                    ))
            )
            .ToImmutableArray();
        var (merged, cells) = Together(partition, hidden, lines);
        return
        [
            new CountedTable(
                key,
                text,
                lines.Where(l => !l.IsAnswer).Sum(l => l.Count ?? people.Count + 1) is var not && not <= people.Count
                    ? people.Count - not
                    : null,
                false,
                lines,
                [merged],
                cells
            ),
        ];
    }

    /// <summary>The lines of those who did not answer.</summary>
    private static ImmutableArray<(string Id, string Text)> Unanswered(Question question) =>
        question.ShowIf is null
            ? [(Counting.NoAnswer, NoAnswerText)]
            : [(Counting.NoAnswer, NoAnswerText), (Counting.NotAsked, "Not asked")];

    private static bool IsAsked(Question question, CountedAnswer person) =>
        question.ShowIf?.Holds(person.Answers) ?? true;

    private Partition Divide(Question question, ImmutableArray<Choice> choices, Func<Answer?, string?> chosen)
    {
        var places = choices
            .Select((c, i) => (c.Id, i))
            .ToDictionary(c => c.Id, c => (byte)c.i, StringComparer.Ordinal);
        var cellOf = new byte[people.Count];
        for (var person = 0; person < cellOf.Length; person++)
        {
            cellOf[person] =
                chosen(people[person].Answers.Of(question.Id)) is { } choice
                && places.TryGetValue(choice, out var place)
                    ? place
                : IsAsked(question, people[person]) ? (byte)choices.Length
                : (byte)(choices.Length + 1);
        }
        return new Partition(choices.Length + Unanswered(question).Length, cellOf);
    }

    private static (Partition, ImmutableArray<(CutLine, int, int)>) Together(
        Partition partition,
        bool[] hidden,
        ImmutableArray<ResultLine> lines
    )
    {
        var shown = Enumerable.Range(0, lines.Length).Where(i => !hidden[i]).ToList();
        var into = Enumerable.Range(0, lines.Length).Select(i => hidden[i] ? shown.Count : shown.IndexOf(i)).ToList();
        var cells = shown
            .Select((line, cell) => (new CutLine(lines[line].Id, lines[line].Text, [lines[line].Id]), 0, cell))
            .ToList();
        if (hidden.Contains(true))
        {
            var members = lines.Where((_, i) => hidden[i]).ToList();
            cells.Add(
                (
                    new CutLine(
                        Counting.Together,
                        string.Join(", or ", members.Select(m => m.Text)),
                        [.. members.Select(m => m.Id)]
                    ),
                    0,
                    shown.Count
                )
            );
        }
        return (partition.Merge(into), [.. cells]);
    }

    /// <summary>One line a choice; people are in as many as they chose.</summary>
    private ImmutableArray<CountedTable> Many(Question question)
    {
        var asked = people.Count(p => IsAsked(question, p));
        var answered = people.Count(p => p.Answers.Of(question.Id) is not null);
        if (Disclosure.IsSmall(people.Count - asked, minimum) || Disclosure.IsSmall(answered, minimum))
        {
            return [];
        }
        // Where too few left it out, they are counted with those who did not make the choice.
        var showsNone = !Disclosure.IsSmall(asked - answered, minimum);
        var lines = ImmutableArray.CreateBuilder<ResultLine>();
        var parts = ImmutableArray.CreateBuilder<Partition>();
        var cells = ImmutableArray.CreateBuilder<(CutLine, int, int)>();
        foreach (var choice in question.Choices)
        {
            var part = Chosen(question, choice, showsNone);
            // Those who did not choose it follow from those who did: both are shown, or neither.
            var isShown = part.Counts.All(c => !Disclosure.IsSmall(c, minimum));
            lines.Add(new ResultLine(choice.Id, choice.Text, isShown ? part.Counts[Made] : null));
            if (isShown)
            {
                cells.Add((new CutLine(choice.Id, choice.Text, [choice.Id]), parts.Count, Made));
                parts.Add(part);
            }
        }
        if (parts.Count == 0)
        {
            return [];
        }
        foreach (var (id, text) in Unanswered(question))
        {
            var cell = id == Counting.NotAsked ? Unasked : None;
            var isShown = cell == Unasked || showsNone;
            lines.Add(new ResultLine(id, text, isShown ? parts[0].Counts[cell] : null, false));
            if (isShown)
            {
                cells.Add((new CutLine(id, text, [id]), 0, cell));
            }
        }
        return
        [
            new CountedTable(
                question.Id,
                "",
                showsNone ? answered : null,
                true,
                lines.ToImmutable(),
                parts.ToImmutable(),
                cells.ToImmutable()
            ),
        ];
    }

    private const byte Made = 0;
    private const byte NotMade = 1;
    private const byte None = 2;
    private const byte Unasked = 3;

    private Partition Chosen(Question question, Choice choice, bool showsNone)
    {
        var cellOf = new byte[people.Count];
        for (var person = 0; person < cellOf.Length; person++)
        {
            cellOf[person] = people[person].Answers.Of(question.Id)?.Chosen is { } chosen
                ? chosen.Contains(choice.Id)
                    ? Made
                    : NotMade
                : !IsAsked(question, people[person])
                    ? Unasked
                    : showsNone
                        ? None
                        : NotMade;
        }
        return new Partition(4, cellOf);
    }

    /// <summary>What stood first. The mean places are added where no choice was given any place by too few.</summary>
    private ImmutableArray<CountedTable> Ranked(Question question)
    {
        var tables = One(
            question,
            question.Id,
            "Put first",
            question.Choices,
            a => a?.Chosen is { Length: > 0 } order ? order[0] : null
        );
        var orders = people.Select(p => p.Answers.Of(question.Id)?.Chosen).Where(o => o is not null).ToList();
        var places = question
            .Choices.Select(c => Enumerable.Range(0, question.Choices.Length).Select(place => At(c, place)).ToArray())
            .ToList();
        if (
            tables is not [{ HidesNothing: true }]
            || orders.Count == 0
            || places.Any(p => p.Any(n => Disclosure.IsSmall(n, minimum)))
        )
        {
            return tables;
        }
        var means = places.ConvertAll(p => p.Select((n, place) => (double)n * (place + 1)).Sum() / orders.Count);
        return
        [
            tables[0] with
            {
                Lines =
                [
                    .. tables[0]
                        .Lines.Select((l, i) => l.IsAnswer ? l with { MeanPlace = Math.Round(means[i], 2) } : l),
                ],
            },
        ];

        int At(Choice choice, int place) => orders.Count(o => o!.Length > place && o[place] == choice.Id);
    }
}
