using System.Globalization;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// Which node stands above a row: the one that the row names, else the one above it by levels, else the nearest whose code its own
/// begins with.
/// </summary>
internal sealed class ParentReading(TableCells cells, RowIdentities identities)
{
    /// <param name="row">The row.</param>
    /// <param name="path">The nodes from the top down to the row before.</param>
    /// <param name="fault">What is wrong with what the row says; null where nothing is.</param>
    /// <returns>Null for a node at the top, and where there is a fault.</returns>
    public LineageId? Of(
        SheetRow row,
        IReadOnlyList<LineageId> path,
        out (string Code, string Message, TableColumn Column)? fault
    )
    {
        fault = null;
        var said = cells.Trimmed(row, TableColumn.Parent);
        if (said.Length > 0)
        {
            var named = Named(said);
            if (named is null)
            {
                fault = (
                    "unknown-parent",
                    $"No row, or more than one, has the Id or code \"{said}\".",
                    TableColumn.Parent
                );
            }

            return named;
        }

        var level = cells.Trimmed(row, TableColumn.Level);
        return level.Length > 0 ? AtLevel(level, path, out fault) : ByCode(cells.Trimmed(row, TableColumn.Code));
    }

    private LineageId? Named(string said) =>
        LineageId.Parse(said) is { } id && identities.Has(id) ? id : identities.ByCode(said);

    private static LineageId? AtLevel(
        string level,
        IReadOnlyList<LineageId> path,
        out (string Code, string Message, TableColumn Column)? fault
    )
    {
        fault = null;
        if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            fault = ("bad-level", $"The level \"{level}\" is not a whole number from 1 on.", TableColumn.Level);
            return null;
        }

        if (number > path.Count + 1)
        {
            fault = ("level-jump", $"Level {number} has no row of level {number - 1} above it.", TableColumn.Level);
            return null;
        }

        return number == 1 ? null : path[number - 2];
    }

    private LineageId? ByCode(string code)
    {
        for (var dot = code.LastIndexOf('.'); dot > 0; dot = code.LastIndexOf('.', dot - 1))
        {
            if (identities.ByCode(code[..dot]) is { } above)
            {
                return above;
            }
        }

        return null;
    }
}
