namespace Touchstone.Frameworks.Comparing;

/// <summary>
/// The shortest way from one sequence to another by deletions and insertions: E. W. Myers, "An O(ND) Difference Algorithm and
/// Its Variations", Algorithmica 1 (1986), the greedy forward form.
/// </summary>
internal static class EditScript
{
    // Beyond this many edits two texts have nothing to do with each other; the search would cost memory by its square.
    private const int MostEdits = 2000;

    /// <summary>Steps in order: an index into the old sequence, the new one, or both; -1 where there is none.</summary>
    public static List<(int Old, int New)> Between<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new)
    {
        var same = EqualityComparer<T>.Default;
        var start = 0;
        while (start < old.Count && start < @new.Count && same.Equals(old[start], @new[start]))
        {
            start++;
        }

        var oldEnd = old.Count;
        var newEnd = @new.Count;
        while (oldEnd > start && newEnd > start && same.Equals(old[oldEnd - 1], @new[newEnd - 1]))
        {
            oldEnd--;
            newEnd--;
        }

        var steps = new List<(int, int)>(old.Count + @new.Count);
        for (var i = 0; i < start; i++)
        {
            steps.Add((i, i));
        }

        steps.AddRange(Middle(old, @new, start, oldEnd, newEnd, same));
        for (var i = 0; i < old.Count - oldEnd; i++)
        {
            steps.Add((oldEnd + i, newEnd + i));
        }

        return steps;
    }

    private static List<(int, int)> Middle<T>(
        IReadOnlyList<T> old,
        IReadOnlyList<T> @new,
        int start,
        int oldEnd,
        int newEnd,
        EqualityComparer<T> same
    )
    {
        var n = oldEnd - start;
        var m = newEnd - start;
        var most = Math.Min(n + m, MostEdits);
        // furthest[k] is the furthest old index reached on diagonal k = old - new.
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(furthest[(middle - d)..(middle + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var goesDown = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
                var x = goesDown ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && same.Equals(old[start + x], @new[start + x - k]))
                {
                    x++;
                }

                furthest[middle + k] = x;
                if (x >= n && x - k >= m)
                {
                    return Backtrack(trace, d, n, m, start);
                }
            }
        }

        var all = new List<(int, int)>(n + m);
        all.AddRange(Enumerable.Range(start, n).Select(i => (i, -1)));
        all.AddRange(Enumerable.Range(start, m).Select(i => (-1, i)));
        return all;
    }

    private static List<(int, int)> Backtrack(List<int[]> trace, int edits, int x, int y, int start)
    {
        var steps = new List<(int, int)>(x + y);
        for (var d = edits; d > 0; d--)
        {
            var before = trace[d];
            int Furthest(int k) => k < -d || k > d ? 0 : before[k + d];
            var k = x - y;
            var goesDown = k == -d || (k != d && Furthest(k - 1) < Furthest(k + 1));
            var previous = goesDown ? k + 1 : k - 1;
            var fromX = Furthest(previous);
            var fromY = fromX - previous;
            while (x > fromX && y > fromY)
            {
                steps.Add((start + --x, start + --y));
            }

            if (goesDown)
            {
                steps.Add((-1, start + --y));
            }
            else
            {
                steps.Add((start + --x, -1));
            }
        }

        while (x > 0 && y > 0)
        {
            steps.Add((start + --x, start + --y));
        }

        steps.Reverse();
        return steps;
    }
}
