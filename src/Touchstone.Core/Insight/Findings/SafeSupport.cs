using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Findings;

/// <summary>
/// Counts people so that no group under <see cref="Support.Smallest"/> is shown or can be worked out: neither of those who
/// said something nor of those who did not, from no row, total or other cut.
/// </summary>
/// <remarks>
/// Three steps, each of which keeps what the next one needs.
/// 1. Values that few people have are put together until every row has enough people. This depends on the people alone, so
///    all findings are cut alike and the numbers of people tell nothing new.
/// 2. A finding that few people support, or all but few, shows no number at all.
/// 3. In each cut the small rows are hidden, and with them as many others as it takes until what a reader can work out about
///    a hidden row, from the total and the rows shown, leaves it open over at least that many people. With all rows hidden it
///    always is, by steps 1 and 2, so a cut never needs the total hidden, and no cut tells anything about another.
/// Findings of one analysis rest on different codes (<see cref="WriteFinding"/>), so none is a part of another.
/// </remarks>
public static class SafeSupport
{
    private const int Least = Support.Smallest;

    /// <param name="people">Everybody whose texts were gone through, with what is known of them.</param>
    /// <param name="said">Whether somebody said it, by their place in <paramref name="people"/>.</param>
    /// <param name="attributes">Whose values are shown apart.</param>
    public static Support Of(
        IReadOnlyList<IReadOnlyDictionary<string, string>> people,
        IReadOnlyList<bool> said,
        IEnumerable<string> attributes
    )
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(said);
        var count = said.Count(s => s);
        var isOpen = !IsSmall(count) && !IsSmall(people.Count - count);
        return new Support(
            people.Count,
            isOpen ? count : null,
            [.. attributes.Select(a => CutBy(a, people, said, isOpen))]
        );
    }

    private static bool IsSmall(int count) => count is > 0 and < Least;

    private static Cut CutBy(
        string attribute,
        IReadOnlyList<IReadOnlyDictionary<string, string>> people,
        IReadOnlyList<bool> said,
        bool isOpen
    )
    {
        var group = Groups(attribute, people);
        if (group is null)
        {
            return new Cut(attribute, []);
        }
        var rows = Enumerable
            .Range(0, people.Count)
            .GroupBy(at => group(people[at]), StringComparer.Ordinal)
            .Select(g => (Value: g.Key, People: g.Count(), Count: g.Count(at => said[at])))
            .OrderBy(r => r.Value is NotSaid or Others)
            .ThenBy(r => r.Value, StringComparer.Ordinal)
            .ToList();
        var hidden = isOpen ? Hidden([.. rows.Select(r => (r.People, r.Count))]) : [.. rows.Select(_ => true)];
        return new Cut(
            attribute,
            [.. rows.Select((r, at) => new CutRow(r.Value, r.People, hidden[at] ? null : r.Count))]
        );
    }

    internal const string NotSaid = "Not said";
    internal const string Others = "Others";

    /// <summary>The row of each person; null where there would be fewer than two.</summary>
    private static Func<IReadOnlyDictionary<string, string>, string>? Groups(
        string attribute,
        IReadOnlyList<IReadOnlyDictionary<string, string>> people
    )
    {
        var sizes = people
            .GroupBy(p => p.GetValueOrDefault(attribute, NotSaid), StringComparer.Ordinal)
            .Select(g => (Value: g.Key, People: g.Count()))
            .OrderBy(g => g.People)
            .ThenBy(g => g.Value, StringComparer.Ordinal)
            .ToList();
        var together = new HashSet<string>(StringComparer.Ordinal);
        var inOthers = 0;
        foreach (var (value, size) in sizes)
        {
            if (size >= Least && (inOthers is 0 or >= Least))
            {
                break;
            }
            together.Add(value);
            inOthers += size;
        }
        var groups = sizes.Count - together.Count + (together.Count > 0 ? 1 : 0);
        return groups < 2 || inOthers is > 0 and < Least
            ? null
            : person =>
            {
                var value = person.GetValueOrDefault(attribute, NotSaid);
                return together.Contains(value) ? Others : value;
            };
    }

    /// <summary>Which rows are hidden.</summary>
    internal static bool[] Hidden(IReadOnlyList<(int People, int Count)> rows)
    {
        var hidden = rows.Select(r => IsSmall(r.Count) || IsSmall(r.People - r.Count)).ToArray();
        while (hidden.Any(h => h) && !IsSafe(rows, hidden))
        {
            var next = Enumerable
                .Range(0, rows.Count)
                .Where(at => !hidden[at])
                .OrderBy(at => Math.Min(rows[at].Count, rows[at].People - rows[at].Count))
                .ThenBy(at => rows[at].People)
                .Select(at => (int?)at)
                .FirstOrDefault();
            if (next is not { } more)
            {
                break;
            }
            hidden[more] = true;
        }
        return hidden;
    }

    /// <summary>Whether a reader, who knows how many of the hidden rows together said it, is left in the dark about each.</summary>
    private static bool IsSafe(IReadOnlyList<(int People, int Count)> rows, bool[] hidden)
    {
        var sum = rows.Where((_, at) => hidden[at]).Sum(r => r.Count);
        var people = rows.Where((_, at) => hidden[at]).Sum(r => r.People);
        return rows.Where((_, at) => hidden[at])
            .All(r =>
            {
                var low = Math.Max(0, sum - (people - r.People));
                var high = Math.Min(r.People, sum);
                return high - low >= Least;
            });
    }
}
