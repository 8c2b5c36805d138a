using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>
/// Somebody who reads everything that is shown, knows the form, and works out what they can. The unknowns are how many people
/// there are of each kind, a kind being one way to fill in the whole form; every figure shown is a sum of some of them.
/// </summary>
internal sealed class Attack
{
    private readonly Form form;
    private readonly IReadOnlyList<CountedAnswer> people;
    private readonly ResultsDocument document;
    private readonly List<CountedAnswer> kinds;
    private readonly List<double[]> basis = [];

    public Attack(Form form, IReadOnlyList<CountedAnswer> people, ResultsDocument document)
    {
        this.form = form;
        this.people = people;
        this.document = document;
        kinds = [.. EveryKind()];
        Learn(_ => true);
        foreach (var figure in Shown())
        {
            Learn(figure);
            Equations++;
        }
    }

    public int Equations { get; private set; }

    /// <summary>Figures about somebody but too few: each answer alone, and each with each group.</summary>
    public IEnumerable<(string What, int Count, Func<CountedAnswer, bool> Kinds)> Secrets()
    {
        var answers = (
            from question in form.Questions
            from choice in question.Choices.Select(c => c.Id).Concat([Counting.NoAnswer, Counting.NotAsked])
            select (question.Id, Choice: choice)
        ).ToList();
        var abouts = form.Attributes.Select(a => a.Id).ToHashSet();
        foreach (var one in answers)
        {
            Func<CountedAnswer, bool> alone = k => Gave(k, one.Id, one.Choice);
            if (IsSecret(alone, out var few))
            {
                yield return ($"{one.Id}={one.Choice}", few, alone);
            }
            foreach (var group in answers.Where(g => abouts.Contains(g.Id) && g.Id != one.Id))
            {
                Func<CountedAnswer, bool> both = k => alone(k) && Gave(k, group.Id, group.Choice);
                if (IsSecret(both, out var fewer))
                {
                    yield return ($"{one.Id}={one.Choice} and {group.Id}={group.Choice}", fewer, both);
                }
            }
        }
    }

    /// <summary>Whether a figure is a combination of those that are shown.</summary>
    public bool Derives(Func<CountedAnswer, bool> which) => Reduce(Vector(which)) is null;

    private bool IsSecret(Func<CountedAnswer, bool> which, out int count)
    {
        count = people.Count(which);
        return count > 0 && count < document.Minimum;
    }

    private IEnumerable<Func<CountedAnswer, bool>> Shown()
    {
        foreach (var grouping in document.Groups)
        {
            foreach (var group in grouping.Groups)
            {
                yield return k => IsIn(k, grouping.Id, group);
            }
        }
        foreach (var question in document.Questions)
        {
            foreach (var table in question.Tables)
            {
                if (table.Answered is not null)
                {
                    yield return k => k.Answers.Of(question.Id) is not null;
                }
                foreach (var line in table.Lines.Where(l => l.Count is not null))
                {
                    yield return k => Gave(k, question.Id, line.Id);
                }
                foreach (var cut in table.Cuts)
                {
                    var grouping = document.Groups.First(g => g.Id == cut.By);
                    foreach (var shown in cut.Groups.Where(g => g.Counts is not null))
                    {
                        var group = grouping.Groups.First(g => g.Id == shown.Id);
                        foreach (var line in cut.Lines)
                        {
                            yield return k =>
                                line.Members.Any(m => Gave(k, question.Id, m)) && IsIn(k, grouping.Id, group);
                        }
                    }
                }
            }
        }
    }

    private bool IsIn(CountedAnswer kind, string by, Group group) =>
        by == Counting.CapacityGroups
            ? group.Members.Contains(kind.Capacity.ToString())
            : group.Members.Any(m => Gave(kind, by, m));

    private bool Gave(CountedAnswer kind, string question, string choice)
    {
        var chosen = kind.Answers.Of(question)?.Chosen ?? [];
        var isAsked = form.Find(question)!.ShowIf?.Holds(kind.Answers) ?? true;
        return choice switch
        {
            Counting.NoAnswer => isAsked && chosen.Length == 0,
            Counting.NotAsked => !isAsked,
            _ => chosen.Contains(choice),
        };
    }

    /// <summary>All ways to fill in the form: a branch not taken leaves its question without an answer.</summary>
    private IEnumerable<CountedAnswer> EveryKind()
    {
        IEnumerable<AnswerSheet> sheets = [AnswerSheet.Empty];
        foreach (var question in form.Items)
        {
            sheets = sheets
                .SelectMany(sheet =>
                    form.Shown(sheet).Any(q => q.Id == question.Id)
                        ? Ways(question).Select(chosen => sheet.With(question.Id, new Answer(chosen)))
                        : [sheet]
                )
                .ToList();
        }
        return sheets.SelectMany(s => Enum.GetValues<Capacity>().Select(c => new CountedAnswer(c, s)));
    }

    private static IEnumerable<string[]> Ways(Question question)
    {
        yield return [];
        if (question.Kind != QuestionKind.Multiple)
        {
            foreach (var choice in question.Choices)
            {
                yield return [choice.Id];
            }
            yield break;
        }
        for (var set = 1; set < 1 << question.Choices.Length; set++)
        {
            yield return [.. question.Choices.Where((_, i) => (set >> i & 1) == 1).Select(c => c.Id)];
        }
    }

    private double[] Vector(Func<CountedAnswer, bool> which) => [.. kinds.Select(k => which(k) ? 1.0 : 0.0)];

    private void Learn(Func<CountedAnswer, bool> figure)
    {
        if (Reduce(Vector(figure)) is { } rest)
        {
            basis.Add(rest);
        }
    }

    /// <summary>What is left of a figure when all that is known of it has been taken away (Gram and Schmidt, twice); null if nothing is.</summary>
    private double[]? Reduce(double[] vector)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (var known in basis)
            {
                var along = 0.0;
                for (var i = 0; i < vector.Length; i++)
                {
                    along += vector[i] * known[i];
                }
                for (var i = 0; i < vector.Length; i++)
                {
                    vector[i] -= along * known[i];
                }
            }
        }
        var length = Math.Sqrt(vector.Sum(x => x * x));
        return length < 1e-7 ? null : Array.ConvertAll(vector, x => x / length);
    }
}
