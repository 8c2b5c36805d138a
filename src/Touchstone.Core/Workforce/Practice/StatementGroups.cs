using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// Puts statements that say nearly the same into groups: each group begins as one statement, and the two groups whose
/// statements are most alike on average are joined until none are alike enough (average linkage; Sokal and Michener 1958).
/// The same statements give the same groups in whatever order they come.
/// </summary>
public static class StatementGroups
{
    /// <summary>How alike two groups must be on average to be joined.</summary>
    public const double Enough = 0.35;

    /// <summary>The most statements that are grouped at once: time and memory grow with the square.</summary>
    public const int Most = 2_000;

    /// <returns>Groups as indices into the statements, the largest first.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<string> statements)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statements.Count, Most);
        var order = Enumerable.Range(0, statements.Count).OrderBy(i => statements[i], StringComparer.Ordinal).ToArray();
        var count = order.Length;
        var weighing = WordLikeness.Over(statements);
        var weighed = order.Select(i => weighing.Weigh(statements[i])).ToArray();
        // Sums of likeness between groups; with sizes, the average of two joined groups follows without the statements.
        var sums = new float[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                sums[i, j] = sums[j, i] = (float)WordLikeness.Between(weighed[i], weighed[j]).Score;
            }
        }
        var groups = Enumerable.Range(0, count).Select(i => (List<int>?)[i]).ToArray();
        var nearest = new int[count];
        for (var i = 0; i < count; i++)
        {
            nearest[i] = Nearest(i);
        }
        while (true)
        {
            var best = -1;
            for (var i = 0; i < count; i++)
            {
                if (
                    groups[i] is not null
                    && nearest[i] >= 0
                    && (best < 0 || Alike(i, nearest[i]) > Alike(best, nearest[best]))
                )
                {
                    best = i;
                }
            }
            if (best < 0 || Alike(best, nearest[best]) < Enough)
            {
                break;
            }
            Join(Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
        }
        return
        [
            .. groups
                .OfType<List<int>>()
                .OrderByDescending(g => g.Count)
                .ThenBy(g => g[0])
                .Select(g => g.Select(i => order[i]).ToImmutableArray()),
        ];

        double Alike(int a, int b) => sums[a, b] / ((double)groups[a]!.Count * groups[b]!.Count);

        int Nearest(int i)
        {
            var found = -1;
            for (var j = 0; j < count; j++)
            {
                if (j != i && groups[j] is not null && (found < 0 || Alike(i, j) > Alike(i, found)))
                {
                    found = j;
                }
            }
            return found;
        }

        void Join(int keep, int gone)
        {
            for (var j = 0; j < count; j++)
            {
                sums[keep, j] += sums[gone, j];
                sums[j, keep] = sums[keep, j];
            }
            groups[keep]!.AddRange(groups[gone]!);
            groups[gone] = null;
            for (var j = 0; j < count; j++)
            {
                if (groups[j] is not null && (j == keep || nearest[j] == keep || nearest[j] == gone))
                {
                    nearest[j] = Nearest(j);
                }
                else if (groups[j] is not null && Alike(j, keep) > Alike(j, nearest[j]))
                {
                    nearest[j] = keep;
                }
            }
        }
    }
}
