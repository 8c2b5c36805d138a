using System.Collections.Immutable;

namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// Leaves of what is known about each author only as much as is true of at least the minimum number of authors together
/// (k-anonymity, L. Sweeney, 2002): what is listed last is let go of first.
/// </summary>
internal static class Anonymity
{
    public static IReadOnlyList<ImmutableDictionary<string, string>> Attributes(
        IReadOnlyList<ImmutableArray<(string Id, string Value)>> people,
        int minimum
    )
    {
        var kept = new ImmutableDictionary<string, string>[people.Count];
        var left = Enumerable.Range(0, people.Count).ToList();
        for (var many = people.Count == 0 ? 0 : people[0].Length; many > 0 && left.Count > 0; many--)
        {
            var groups = left.GroupBy(i => string.Join('\u001F', people[i].Take(many).Select(a => a.Value))).ToList();
            foreach (var person in groups.Where(g => g.Count() >= minimum).SelectMany(g => g))
            {
                kept[person] = people[person].Take(many).ToImmutableDictionary(a => a.Id, a => a.Value);
            }
            left = [.. groups.Where(g => g.Count() < minimum).SelectMany(g => g)];
        }
        left.ForEach(person => kept[person] = ImmutableDictionary<string, string>.Empty);
        return kept;
    }
}
