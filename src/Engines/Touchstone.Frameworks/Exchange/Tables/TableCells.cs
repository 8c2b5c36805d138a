namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>What stands in the cells of a framework table, by the columns of the template.</summary>
internal sealed class TableCells
{
    private readonly Sheet sheet;
    private readonly Dictionary<TableColumn, int> columns = [];

    private TableCells(Sheet sheet) => this.sheet = sheet;

    /// <summary>Reads the headings; null when the first row that is not empty names no column of texts.</summary>
    public static TableCells? Under(Sheet sheet, SheetRow header, FindingLog log)
    {
        var cells = new TableCells(sheet);
        for (var i = 0; i < header.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(header[i]))
            {
                continue;
            }

            if (TableTemplate.ColumnOf(header[i]) is not { } column)
            {
                log.Add(
                    "unknown-column",
                    Severity.Note,
                    $"The column \"{header[i]}\" is not part of the template.",
                    sheet.Place(header, i)
                );
            }
            else if (!cells.columns.TryAdd(column, i))
            {
                log.Add(
                    "column-twice",
                    Severity.Note,
                    $"The column \"{header[i]}\" stands there twice; the first counts.",
                    sheet.Place(header, i)
                );
            }
        }

        return cells.Has(TableColumn.Text) ? cells : null;
    }

    public bool Has(TableColumn column) => columns.ContainsKey(column);

    /// <summary>As it stands there; empty where the table does not have the column.</summary>
    public string this[SheetRow row, TableColumn column] => columns.TryGetValue(column, out var at) ? row[at] : "";

    public string Trimmed(SheetRow row, TableColumn column) => this[row, column].Trim();

    /// <summary>Null for a cell of nothing but blanks.</summary>
    public string? Optional(SheetRow row, TableColumn column) =>
        this[row, column] is { Length: > 0 } cell && !string.IsNullOrWhiteSpace(cell) ? cell : null;

    /// <summary>Whether the spreadsheet holds the cell as a number and not as text.</summary>
    public bool IsNumber(SheetRow row, TableColumn column) =>
        columns.TryGetValue(column, out var at) && row.NumberCells?.Contains(at) == true;

    /// <summary>Where the cell is, for a finding; the row where the table does not have the column.</summary>
    public string Place(SheetRow row, TableColumn column) =>
        columns.TryGetValue(column, out var at) ? sheet.Place(row, at) : sheet.Place(row);
}
