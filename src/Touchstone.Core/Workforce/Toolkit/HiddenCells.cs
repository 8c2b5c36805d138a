namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// Decides which cells of a table of counts may not be shown, so that no small group of organisations can be made out:
/// neither read off, nor found by taking the shown cells of a line from its total. Rows and columns may have totals.
/// </summary>
public static class HiddenCells
{
    /// <param name="organisations">How many organisations stand behind each cell; a last row and column of totals where they are shown.</param>
    /// <param name="least">The smallest number of organisations whose figure is shown.</param>
    /// <param name="rowsAddUp">Whether the last column is the total of each row.</param>
    /// <param name="columnsAddUp">Whether the last row is the total of each column.</param>
    /// <returns>True for each cell that is hidden. A cell behind which nobody stands is never hidden.</returns>
    public static bool[,] In(int[,] organisations, int least, bool rowsAddUp, bool columnsAddUp)
    {
        var (rows, columns) = (organisations.GetLength(0), organisations.GetLength(1));
        var hidden = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                hidden[row, column] = organisations[row, column] > 0 && organisations[row, column] < least;
            }
        }
        // Each pass hides at least one more cell or ends, so it ends.
        for (var changed = true; changed; )
        {
            changed = false;
            for (var row = 0; rowsAddUp && row < rows; row++)
            {
                changed |= Close([.. Enumerable.Range(0, columns).Select(column => (row, column))]);
            }
            for (var column = 0; columnsAddUp && column < columns; column++)
            {
                changed |= Close([.. Enumerable.Range(0, rows).Select(row => (row, column))]);
            }
        }
        return hidden;

        // The cells of a line and its total are one equation. One unknown in it is found by subtraction; several below a
        // shown total are known together, so enough organisations must stand behind them.
        bool Close((int Row, int Column)[] line)
        {
            var unknown = line.Where(cell => hidden[cell.Row, cell.Column]).ToList();
            if (unknown.Count == 0)
            {
                return false;
            }
            var isTotalHidden = unknown.Contains(line[^1]);
            var together = unknown.Sum(cell => organisations[cell.Row, cell.Column]);
            if (unknown.Count > 1 && (isTotalHidden || together >= least))
            {
                return false;
            }
            var next = line.Where(cell => !hidden[cell.Row, cell.Column] && organisations[cell.Row, cell.Column] > 0)
                .OrderBy(cell => cell == line[^1])
                .ThenBy(cell => organisations[cell.Row, cell.Column])
                .Cast<(int Row, int Column)?>()
                .FirstOrDefault();
            if (next is not { } chosen)
            {
                return false;
            }
            hidden[chosen.Row, chosen.Column] = true;
            return true;
        }
    }
}
