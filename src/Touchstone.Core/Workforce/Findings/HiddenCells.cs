namespace Touchstone.Core.Workforce.Findings;

/// <summary>
/// Which cells of a table of people must be hidden so that nobody in a small group can be picked out: the small ones, and as many
/// others as it takes so that no small one can be worked out again from totals (complementary hiding). Rows and columns are
/// published with their totals, so the table is looked at together with them.
/// </summary>
/// <remarks>
/// A hidden cell is safe when what a reader can work out leaves it open over a range at least as wide as the smallest group.
/// The range is worked out as a reader would: every line adds up to its total, and no cell is below zero; the bounds are
/// narrowed line by line until nothing changes.
/// </remarks>
public static class HiddenCells
{
    private const long Open = int.MaxValue;

    /// <param name="counts">People by row and column, without totals.</param>
    /// <param name="smallest">The smallest group that is shown.</param>
    /// <returns>True where a cell is hidden; one row and one column more than the counts, for the totals, the last for the whole.</returns>
    public static bool[,] Of(int[,] counts, int smallest)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var hidden = new bool[rows + 1, columns + 1];
        // In a table of one row or column the totals repeat its cells: it is one line.
        var isLine = rows == 1 || columns == 1;
        var flat = isLine
            ? Solve(Line(counts), [Indexes(0, rows * columns + 1, 1)], smallest)
            : Solve(counts, smallest);
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
            {
                hidden[r, c] = flat[
                    !isLine ? (r * (columns + 1)) + c
                    : columns == 1 ? r
                    : c
                ];
            }
        }
        return hidden;
    }

    /// <summary>The same for one line of counts and their total.</summary>
    public static bool[] Of(IReadOnlyList<int> counts, int smallest) =>
        Solve([.. counts, counts.Sum()], [Indexes(0, counts.Count + 1, 1)], smallest);

    private static bool[] Solve(int[,] counts, int smallest)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var width = columns + 1;
        var full = new int[(rows + 1) * width];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                full[(r * width) + c] = counts[r, c];
                full[(r * width) + columns] += counts[r, c];
                full[(rows * width) + c] += counts[r, c];
                full[(rows * width) + columns] += counts[r, c];
            }
        }
        return Solve(
            full,
            [
                .. Enumerable.Range(0, rows + 1).Select(r => Indexes(r * width, width, 1)),
                .. Enumerable.Range(0, width).Select(c => Indexes(c, rows + 1, width)),
            ],
            smallest
        );
    }

    /// <param name="values">Every cell, totals included.</param>
    /// <param name="lines">Places of the cells of every line; the last is the total of the others.</param>
    private static bool[] Solve(int[] values, int[][] lines, int smallest)
    {
        var hidden = values.Select(v => v > 0 && v < smallest).ToArray();
        var totals = lines.Select(line => line[^1]).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        while (Exposed(values, lines, hidden, smallest) is { } exposed)
        {
            // The smallest cell still shown in its lines; totals are given up last, for they are what people look for. An empty
            // cell shields nothing.
            var shields = lines
                .Where(line => line.Contains(exposed))
                .SelectMany(line => line)
                .Where(at => !hidden[at] && values[at] > 0)
                .OrderBy(at => totals.GetValueOrDefault(at))
                .ThenBy(at => values[at])
                .ThenBy(at => at)
                .ToList();
            if (shields.Count == 0)
            {
                // Everything around it is hidden and it can still be worked out, from farther lines: nothing of the table is shown.
                return [.. hidden.Select(_ => true)];
            }
            hidden[shields[0]] = true;
        }
        return hidden;
    }

    /// <summary>A hidden cell that a reader could narrow down too far, the smallest first; null when there is none.</summary>
    private static int? Exposed(int[] values, int[][] lines, bool[] hidden, int smallest)
    {
        var (low, high) = Bounds(values, lines, hidden);
        return Enumerable
            .Range(0, values.Length)
            .Where(at => hidden[at] && high[at] - low[at] < smallest)
            .OrderBy(at => values[at])
            .Select(at => (int?)at)
            .FirstOrDefault();
    }

    /// <summary>What a reader can work out about every cell.</summary>
    private static (long[] Low, long[] High) Bounds(int[] values, int[][] lines, bool[] hidden)
    {
        long[] low = [.. values.Select((v, at) => hidden[at] ? 0L : v)];
        long[] high = [.. values.Select((v, at) => hidden[at] ? Open : v)];
        var isNarrower = true;
        for (var pass = 0; isNarrower && pass < 4 * lines.Length; pass++)
        {
            isNarrower = false;
            foreach (var line in lines)
            {
                isNarrower |= Narrow(line, low, high);
            }
        }
        return (low, high);
    }

    private static bool Narrow(int[] line, long[] low, long[] high)
    {
        var total = line[^1];
        var parts = line[..^1];
        var isNarrower = Set(low, high, total, parts.Sum(p => low[p]), parts.Sum(p => high[p]));
        foreach (var part in parts)
        {
            var otherLow = parts.Sum(p => low[p]) - low[part];
            var otherHigh = parts.Sum(p => high[p]) - high[part];
            isNarrower |= Set(low, high, part, low[total] - otherHigh, high[total] - otherLow);
        }
        return isNarrower;
    }

    private static bool Set(long[] low, long[] high, int at, long atLeast, long atMost)
    {
        var before = (low[at], high[at]);
        low[at] = Math.Max(low[at], atLeast);
        high[at] = Math.Min(high[at], atMost);
        return before != (low[at], high[at]);
    }

    private static int[] Line(int[,] counts)
    {
        var cells = counts.Cast<int>().ToList();
        return [.. cells, cells.Sum()];
    }

    private static int[] Indexes(int from, int count, int step) =>
        [.. Enumerable.Range(0, count).Select(i => from + (i * step))];
}
