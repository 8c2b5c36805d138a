namespace Touchstone.Opinion;

/// <summary>
/// Decides which counts of a table may be shown so that no count of fewer people than the minimum can be read or worked out.
/// </summary>
/// <remarks>
/// The table has a row per part and a column per answer, with a total at the end of each row; the sums over all rows are known
/// to everyone. What is hidden is unknown, and every row and column is an equation. A hidden count can be worked out just when
/// it lies in the row space of these equations; while a small one does, another count is hidden.
/// </remarks>
public static class MinimumCell
{
    /// <summary>The minimum where the body does not set another.</summary>
    public const int Default = 10;

    /// <summary>Decides what to hide.</summary>
    /// <param name="counts">People per part (row) and answer (column), people of unknown part as a row of their own.</param>
    /// <param name="minimum">The least number of people a count may speak of; a count of none may be shown.</param>
    /// <returns>For each row and column, with the row totals as one more column, whether to hide it.</returns>
    public static bool[,] Hide(int[,] counts, int minimum)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.GetLength(0);
        var columns = counts.GetLength(1) + 1;
        var table = new int[rows, columns];
        var hidden = new bool[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns - 1; c++)
            {
                table[r, c] = counts[r, c];
                table[r, columns - 1] += counts[r, c];
            }

            for (var c = 0; c < columns; c++)
            {
                // where fewer than the minimum answered, even who answered nothing of a kind is too much
                hidden[r, c] = IsSmall(table[r, c], minimum) || IsSmall(table[r, columns - 1], minimum);
            }
        }

        while (FindExposed(table, hidden, minimum) is { } exposed && HideAnother(table, hidden, exposed)) { }

        return hidden;
    }

    private static bool IsSmall(int count, int minimum) => count > 0 && count < minimum;

    /// <summary>A hidden small count, or a line whose hidden counts together are small, that can be worked out.</summary>
    private static (int Row, int Column)? FindExposed(int[,] table, bool[,] hidden, int minimum)
    {
        var rows = table.GetLength(0);
        var columns = table.GetLength(1);
        var number = new Dictionary<(int, int), int>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (hidden[r, c])
                {
                    number[(r, c)] = number.Count;
                }
            }
        }

        var equations = new List<double[]>();
        for (var r = 0; r < rows; r++)
        {
            var cells = Enumerable.Range(0, columns).Where(c => hidden[r, c]).ToList();
            if (cells.Count > 0)
            {
                equations.Add(
                    Equation(number.Count, cells.Select(c => (number[(r, c)], c == columns - 1 ? -1.0 : 1.0)))
                );
                var parts = cells.Where(c => c < columns - 1).ToList();
                if (!hidden[r, columns - 1] && IsSmall(parts.Sum(c => table[r, c]), minimum))
                {
                    return (r, parts[0]);
                }
            }
        }

        for (var c = 0; c < columns; c++)
        {
            var cells = Enumerable.Range(0, rows).Where(r => hidden[r, c]).ToList();
            if (cells.Count > 0)
            {
                equations.Add(Equation(number.Count, cells.Select(r => (number[(r, c)], 1.0))));
                if (IsSmall(cells.Sum(r => table[r, c]), minimum) && cells.Count < rows)
                {
                    return (cells[0], c);
                }
            }
        }

        var determined = LinearSpan.UnitVectorsWithin(equations, number.Count);
        foreach (var ((r, c), at) in number)
        {
            if (determined[at] && IsSmall(table[r, c], minimum))
            {
                return (r, c);
            }
        }

        return null;
    }

    private static double[] Equation(int unknowns, IEnumerable<(int At, double Sign)> terms)
    {
        var equation = new double[unknowns];
        foreach (var (at, sign) in terms)
        {
            equation[at] = sign;
        }

        return equation;
    }

    /// <summary>Hides the least count still shown in the line of the exposed one, or else anywhere.</summary>
    private static bool HideAnother(int[,] table, bool[,] hidden, (int Row, int Column) exposed)
    {
        var shown =
            from r in Enumerable.Range(0, table.GetLength(0))
            from c in Enumerable.Range(0, table.GetLength(1))
            where !hidden[r, c]
            let inLine = r == exposed.Row || c == exposed.Column
            let isTotal = c == table.GetLength(1) - 1
            orderby inLine descending, isTotal, table[r, c] == 0, table[r, c]
            select (r, c);
        foreach (var (r, c) in shown)
        {
            hidden[r, c] = true;
            return true;
        }

        return false;
    }
}
