namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>A table of texts as a file holds it.</summary>
/// <param name="Name">The sheet's name; null for a CSV file.</param>
/// <param name="Rows">The rows that have a cell.</param>
internal sealed record Sheet(string? Name, List<SheetRow> Rows)
{
    /// <summary>How people find a cell: "Framework!C12", or "row 12, column 3" in a file without sheets.</summary>
    public string Place(SheetRow row, int column) =>
        Name is null
            ? FormattableString.Invariant($"row {row.Number}, column {column + 1}")
            : FormattableString.Invariant($"{Name}!{ColumnName(column)}{row.Number}");

    public string Place(SheetRow row) =>
        Name is null
            ? FormattableString.Invariant($"row {row.Number}")
            : FormattableString.Invariant($"{Name}!{row.Number}");

    /// <summary>A, B ... Z, AA ...</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
