namespace Touchstone.Themes.Codebooks;

/// <summary>Decides which cells of a table to hide so that no small count can be read or worked out from sums that are shown.</summary>
/// <remarks>
/// The sums of all rows and columns count as known. A hidden count can then be worked out just when, in the graph of rows and
/// columns joined by hidden cells, its edge lies on no circle (Gusfield 1988). While a small count can be, or the hidden counts
/// of a line are together fewer than the minimum, another cell is hidden.
/// </remarks>
internal static class CellHiding
{
    /// <param name="counts">The cells, without sums.</param>
    /// <param name="minimum">The least count that may be shown; nought may be.</param>
    /// <returns>What to hide, and the lines whose sums must be hidden too, as nothing else is left in them.</returns>
    public static (bool[,] Cells, bool[] RowSums, bool[] ColumnSums) Of(int[,] counts, int minimum)
    {
        var rows = counts.GetLength(0);
        var columns = counts.GetLength(1);
        var hidden = new bool[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                hidden[r, c] = IsSmall(counts[r, c], minimum);
            }
        }

        var rowSums = new bool[rows];
        var columnSums = new bool[columns];
        bool isMore;
        do
        {
            isMore = false;
            for (var r = 0; r < rows; r++)
            {
                var line = Enumerable.Range(0, columns).Select(c => (r, c)).ToList();
                isMore |= Complete(counts, hidden, line, minimum, ref rowSums[r]);
            }

            for (var c = 0; c < columns; c++)
            {
                var line = Enumerable.Range(0, rows).Select(r => (r, c)).ToList();
                isMore |= Complete(counts, hidden, line, minimum, ref columnSums[c]);
            }

            isMore |= !isMore && Circle(counts, hidden, minimum, rowSums, columnSums);
        } while (isMore);

        return (hidden, rowSums, columnSums);
    }

    private static bool IsSmall(int count, int minimum) => count > 0 && count < minimum;

    private static bool Complete(
        int[,] counts,
        bool[,] hidden,
        List<(int R, int C)> line,
        int minimum,
        ref bool sumIsHidden
    )
    {
        var cells = line.Where(x => hidden[x.R, x.C]).ToList();
        if (cells.Count == 0 || sumIsHidden || (cells.Count > 1 && cells.Sum(x => counts[x.R, x.C]) >= minimum))
        {
            return false;
        }

        if (!HideLeast(counts, hidden, line))
        {
            sumIsHidden = true;
        }

        return true;
    }

    private static bool HideLeast(int[,] counts, bool[,] hidden, IEnumerable<(int R, int C)> among)
    {
        foreach (
            var (r, c) in among
                .Where(x => !hidden[x.R, x.C])
                .OrderBy(x => counts[x.R, x.C] == 0)
                .ThenBy(x => counts[x.R, x.C])
                .ThenBy(x => x)
        )
        {
            hidden[r, c] = true;
            return true;
        }

        return false;
    }

    private static bool Circle(int[,] counts, bool[,] hidden, int minimum, bool[] rowSums, bool[] columnSums)
    {
        for (var r = 0; r < hidden.GetLength(0); r++)
        {
            for (var c = 0; c < hidden.GetLength(1); c++)
            {
                if (!hidden[r, c] || !IsSmall(counts[r, c], minimum) || IsOnCircle(hidden, r, c, rowSums, columnSums))
                {
                    continue;
                }

                var line = Enumerable
                    .Range(0, hidden.GetLength(1))
                    .Select(x => (r, x))
                    .Concat(Enumerable.Range(0, hidden.GetLength(0)).Select(x => (x, c)));
                if (HideLeast(counts, hidden, line))
                {
                    return true;
                }

                rowSums[r] = true;
                columnSums[c] = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the row can be reached from the column without the cell. Lines with hidden sums all meet outside the table.</summary>
    private static bool IsOnCircle(bool[,] hidden, int row, int column, bool[] rowSums, bool[] columnSums)
    {
        var rows = hidden.GetLength(0);
        var columns = hidden.GetLength(1);
        var outside = rows + columns;
        var reached = new bool[outside + 1];
        var open = new Stack<int>([rows + column]);
        reached[rows + column] = true;
        while (open.TryPop(out var at))
        {
            for (var to = 0; to <= outside; to++)
            {
                if (!reached[to] && Joined(at, to))
                {
                    reached[to] = true;
                    open.Push(to);
                }
            }
        }

        return reached[row];

        bool Joined(int a, int b)
        {
            var (low, high) = a < b ? (a, b) : (b, a);
            if (high == outside)
            {
                return low < rows ? rowSums[low] : columnSums[low - rows];
            }

            return low < rows && high >= rows && hidden[low, high - rows] && (low, high - rows) != (row, column);
        }
    }
}
