using System.Collections.Immutable;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Results;

/// <summary>Counts the answers to a form and hides what is about too few people: the one place where figures are made.</summary>
public sealed class Counting
{
    /// <summary>The identifier of the line of those who did not answer.</summary>
    public const string NoAnswer = "none";

    /// <summary>The identifier of the line of those who were not asked, because of what they had answered before.</summary>
    public const string NotAsked = "unasked";

    /// <summary>The identifier of lines, or groups, that are taken together because each alone is too small.</summary>
    public const string Together = "together";

    /// <summary>The grouping by for whom people answer.</summary>
    public const string CapacityGroups = "capacity";

    private readonly Form form;
    private readonly IReadOnlyList<CountedAnswer> people;
    private readonly int minimum;
    private readonly Dictionary<string, ImmutableArray<CountedTable>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> dependsOn = new(StringComparer.Ordinal);

    private Counting(Form form, IReadOnlyList<CountedAnswer> people, int minimum)
    {
        this.form = form;
        this.people = people;
        this.minimum = minimum;
    }

    public static ResultsDocument Count(Form form, IReadOnlyList<CountedAnswer> people, int minimum) =>
        new Counting(form, people, minimum).Count();

    private ResultsDocument Count()
    {
        if (people.Count < minimum)
        {
            return new ResultsDocument(people.Count, minimum, [], [.. form.Questions.Select(q => NotShown(q, TooFew))]);
        }
        var counting = new QuestionCounting(people, minimum);
        foreach (var question in form.Questions)
        {
            dependsOn[question.Id] = DependsOn(question);
            tables[question.Id] = MayShow(question) ? counting.Tables(question) : [];
        }
        var groupings = Groupings().ToList();
        var closed = groupings.ToDictionary(g => g.Grouping.Id, ClosedGroups, StringComparer.Ordinal);
        return new ResultsDocument(
            people.Count,
            minimum,
            [.. groupings.Select(g => g.Grouping)],
            [.. form.Questions.Select(q => Result(q, groupings, closed))]
        );
    }

    private const string TooFew = "Too few answers to show without saying something about single people.";

    private const string DependsOnHidden =
        "It was asked only after certain answers, and how many gave those must stay hidden.";

    /// <summary>A question asked after certain answers says how many gave these: it is shown only if that is.</summary>
    private bool MayShow(Question question) =>
        dependsOn[question.Id]
            .All(on => tables.TryGetValue(on, out var t) && t.Length > 0 && t.All(x => x.HidesNothing));

    private HashSet<string> DependsOn(Question question)
    {
        var on = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in question.ShowIf?.Conditions ?? [])
        {
            on.Add(condition.Question);
            on.UnionWith(dependsOn.GetValueOrDefault(condition.Question) ?? []);
        }
        return on;
    }

    /// <summary>The groupings that can be shown, each with its partition of everybody.</summary>
    private IEnumerable<(Grouping Grouping, Partition Partition)> Groupings()
    {
        foreach (var attribute in form.Attributes)
        {
            if (tables[attribute.Id] is [var table])
            {
                yield return (Named(attribute.Id, attribute.Text, table.Cells, table.Parts[0]), table.Parts[0]);
            }
        }
        var byCapacity = new Partition(2, [.. people.Select(p => (byte)p.Capacity)]);
        if (byCapacity.Counts.All(c => !Disclosure.IsSmall(c, minimum)))
        {
            yield return (
                new Grouping(
                    CapacityGroups,
                    "For whom people answered",
                    [
                        new Group(
                            nameof(Capacity.Self),
                            "For themselves",
                            byCapacity.Counts[0],
                            [nameof(Capacity.Self)]
                        ),
                        new Group(
                            nameof(Capacity.Organisation),
                            "For an organisation",
                            byCapacity.Counts[1],
                            [nameof(Capacity.Organisation)]
                        ),
                    ]
                ),
                byCapacity
            );
        }
    }

    private static Grouping Named(
        string id,
        string text,
        ImmutableArray<(CutLine Line, int Part, int Cell)> cells,
        Partition partition
    ) =>
        new(
            id,
            text,
            [.. cells.Select(c => new Group(c.Line.Id, c.Line.Text, partition.Counts[c.Cell], c.Line.Members))]
        );

    /// <summary>By question: which groups are closed, the same for all questions that depend on each other; null for all.</summary>
    private Dictionary<string, bool[]?> ClosedGroups((Grouping Grouping, Partition Partition) by)
    {
        var closed = new Dictionary<string, bool[]?>(StringComparer.Ordinal);
        foreach (var linked in Linked())
        {
            var cut = linked
                .SelectMany(id => tables[id])
                .SelectMany(t => t.Parts)
                .Select(p => p.By(by.Partition))
                .ToList();
            var groups = Disclosure.Closed(cut, by.Partition.Counts, minimum);
            foreach (var id in linked)
            {
                closed[id] = groups;
            }
        }
        return closed;
    }

    /// <summary>The questions, taken together where one depends on another.</summary>
    private IEnumerable<IReadOnlyCollection<string>> Linked()
    {
        var sets = new List<HashSet<string>>();
        foreach (var question in form.Questions.Where(q => !q.About))
        {
            // What a question about the person decides links questions as well; the question itself is never cut.
            var mine = new HashSet<string>(dependsOn[question.Id], StringComparer.Ordinal) { question.Id };
            foreach (var other in sets.Where(s => s.Overlaps(mine)).ToList())
            {
                mine.UnionWith(other);
                sets.Remove(other);
            }
            sets.Add(mine);
        }
        var about = form.Questions.Where(q => q.About).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return sets.Select(s => s.Where(id => !about.Contains(id)).ToList());
    }

    private QuestionResult Result(
        Question question,
        List<(Grouping Grouping, Partition Partition)> groupings,
        Dictionary<string, Dictionary<string, bool[]?>> closed
    )
    {
        if (!MayShow(question))
        {
            return NotShown(question, DependsOnHidden);
        }
        var counted = tables[question.Id];
        if (counted.IsEmpty)
        {
            return NotShown(question, TooFew);
        }
        return new QuestionResult(
            question.Id,
            question.Kind,
            question.Text,
            question.Clause,
            question.About,
            null,
            [
                .. counted.Select(table => new ResultTable(
                    table.Key,
                    table.Text,
                    table.Answered,
                    table.Overlaps,
                    table.Lines,
                    question.About
                        ? []
                        :
                        [
                            .. groupings
                                .Where(by => !dependsOn[question.Id].Contains(by.Grouping.Id))
                                .Where(by => closed[by.Grouping.Id][question.Id] is not null)
                                .Select(by => Cut(table, by, closed[by.Grouping.Id][question.Id]!)),
                        ]
                )),
            ]
        );
    }

    private static ResultCut Cut(CountedTable table, (Grouping Grouping, Partition Partition) by, bool[] closed)
    {
        var cuts = table.Parts.Select(p => p.By(by.Partition)).ToList();
        return new ResultCut(
            by.Grouping.Id,
            [.. table.Cells.Select(c => c.Line)],
            [
                .. by.Grouping.Groups.Select(
                    (group, column) =>
                        new CutGroup(
                            group.Id,
                            closed[column] ? null : [.. table.Cells.Select(c => cuts[c.Part][c.Cell, column])]
                        )
                ),
            ]
        );
    }

    private static QuestionResult NotShown(Question question, string why) =>
        new(question.Id, question.Kind, question.Text, question.Clause, question.About, why, []);
}
