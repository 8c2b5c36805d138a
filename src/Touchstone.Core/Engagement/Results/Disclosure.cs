namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// Says which figures must stay hidden so that none about fewer people than the minimum can be read or worked out. Two rules.
/// </summary>
/// <remarks>
/// In one table whose total is known, small figures are hidden together with enough of the others that what is hidden adds up
/// to the minimum or more, with none of it known. In every later cut the hidden lines count as one.
/// <para>
/// In a cut by groups of people, a group is shown whole or not at all. Groups with a small figure are closed, and more with
/// them, until at least two groups are closed and each line adds up over all closed groups to nothing or to the minimum. Then
/// nothing can be worked out: exchange people between the closed groups as you like, keeping the size of each, and everything
/// that is shown stays the same; so each hidden figure may be anything up to the smaller of its line's sum and its group's
/// size, both of which are the minimum or more. Questions that depend on each other close the same groups, since an exchange
/// of people moves all their answers.
/// </para>
/// </remarks>
internal static class Disclosure
{
    public static bool IsSmall(int count, int minimum) => count > 0 && count < minimum;

    /// <summary>Which lines of a table with a known total are hidden; null when all of them must be.</summary>
    public static bool[]? Hidden(IReadOnlyList<int> counts, int minimum)
    {
        var hidden = counts.Select(c => IsSmall(c, minimum)).ToArray();
        if (!hidden.Contains(true))
        {
            return hidden;
        }
        foreach (var next in Enumerable.Range(0, counts.Count).Where(i => counts[i] >= minimum).OrderBy(i => counts[i]))
        {
            if (IsEnough())
            {
                break;
            }
            hidden[next] = true;
        }
        var isAnyShown = counts.Where((c, i) => c > 0 && !hidden[i]).Any();
        return IsEnough() && isAnyShown ? hidden : null;

        // Each hidden line is known not to be nothing; with all others at one, each could still reach the minimum.
        bool IsEnough()
        {
            var together = hidden.Count(h => h);
            return together >= 2 && counts.Where((_, i) => hidden[i]).Sum() - (together - 1) >= minimum;
        }
    }

    /// <summary>Which groups of a cut are closed; null when all of them must be.</summary>
    /// <param name="tables">Lines by groups: all that is shown of questions that depend on each other.</param>
    /// <param name="sizes">How many people each group has: nobody, or the minimum and more.</param>
    public static bool[]? Closed(IReadOnlyList<int[,]> tables, IReadOnlyList<int> sizes, int minimum)
    {
        var closed = new bool[sizes.Count];
        foreach (var table in tables)
        {
            for (var line = 0; line < table.GetLength(0); line++)
            {
                for (var group = 0; group < sizes.Count; group++)
                {
                    closed[group] |= IsSmall(table[line, group], minimum);
                }
            }
        }
        while (closed.Contains(true) && !IsEnough())
        {
            var next = Enumerable
                .Range(0, sizes.Count)
                .Where(g => !closed[g] && sizes[g] > 0)
                .OrderBy(g => sizes[g])
                .Select(g => (int?)g)
                .FirstOrDefault();
            if (next is null)
            {
                return null;
            }
            closed[next.Value] = true;
        }
        return Enumerable.Range(0, sizes.Count).Any(g => sizes[g] > 0 && !closed[g]) ? closed : null;

        bool IsEnough() =>
            Enumerable.Range(0, sizes.Count).Count(g => closed[g] && sizes[g] > 0) >= 2
            && tables.All(t =>
                Enumerable
                    .Range(0, t.GetLength(0))
                    .All(line =>
                        !IsSmall(Enumerable.Range(0, sizes.Count).Where(g => closed[g]).Sum(g => t[line, g]), minimum)
                    )
            );
    }
}
