using System.Text;

namespace Touchstone.Themes.Interchange.Tables;

/// <summary>
/// A table with a header as CSV (RFC 4180) or as spreadsheets write it: comma, semicolon or tab, any line end, UTF-8, UTF-16 with
/// its mark, or, when the bytes are no UTF-8, Windows-1252.
/// </summary>
public sealed class CsvTable
{
    private const int MostColumns = 4096;

    private readonly Dictionary<string, int> places;

    private CsvTable(IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows, bool wasWindows1252)
    {
        Columns = columns;
        Rows = rows;
        WasWindows1252 = wasWindows1252;
        places = new(StringComparer.Ordinal);
        for (var c = 0; c < columns.Count; c++)
        {
            places.TryAdd(columns[c], c);
        }
    }

    /// <summary>The names in the header, without spaces around them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows in order; a row without any character is left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Whether the bytes were no UTF-8 and were read as Windows-1252; people should check the accents.</summary>
    public bool WasWindows1252 { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <returns>
    /// The table, or why there is none: no header, a column named twice, a row with more cells than the header, a quotation mark
    /// that is never closed. Short rows are filled with empty cells.
    /// </returns>
    public static Outcome<CsvTable> Read(ReadOnlySpan<byte> file)
    {
        var text = Decode(file, out var wasWindows1252);
        var rows = new List<CsvRow>();
        if (CsvCells.Read(text, rows, MostColumns) is { } fault)
        {
            return Refused(fault);
        }

        if (rows.Count == 0)
        {
            return Refused(new(0, "The file is empty; a header and rows were expected."));
        }

        var columns = rows[0].Cells.Select(c => c.Trim()).ToList();
        if (
            columns
                .Where(c => c.Length > 0)
                .GroupBy(c => c, StringComparer.Ordinal)
                .FirstOrDefault(g => g.Count() > 1) is
            { } twice
        )
        {
            return Refused(new(rows[0].Line, $"the column \"{twice.Key}\" is there twice."));
        }

        var filled = new List<CsvRow>(rows.Count - 1);
        foreach (var row in rows.Skip(1))
        {
            if (row.Cells.Count > columns.Count)
            {
                return Refused(
                    new(row.Line, $"the row has {row.Cells.Count} cells, the header names {columns.Count} columns.")
                );
            }

            filled.Add(
                row.Cells.Count == columns.Count
                    ? row
                    : row with
                    {
                        Cells = [.. row.Cells, .. Enumerable.Repeat("", columns.Count - row.Cells.Count)],
                    }
            );
        }

        return new CsvTable(columns, filled, wasWindows1252);
    }

    /// <summary>The place of a column, or why it cannot be had; the message lists the columns there are.</summary>
    public bool TryFind(string column, out int place, out string problem)
    {
        problem = "";
        if (places.TryGetValue(column, out place))
        {
            return true;
        }

        problem = $"there is no column \"{column}\"; the columns are {string.Join(", ", Columns)}.";
        return false;
    }

    /// <summary>Writes rows as CSV: UTF-8 with its mark, CRLF, cells that a spreadsheet would run as a formula made harmless.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                {
                    text.Append(',');
                }

                Append(text, FormulaGuard.Guard(row[i] ?? ""));
            }

            text.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Refusal Refused(CsvFault fault) => new("csv.unsound", fault.ToString());

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.AsSpan().IndexOfAny("\",;\r\n\t") < 0 && cell.Trim().Length == cell.Length)
        {
            text.Append(cell);
        }
        else
        {
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }

    private static string Decode(ReadOnlySpan<byte> file, out bool wasWindows1252)
    {
        wasWindows1252 = false;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(file[2..]);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(file[2..]);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            file = file[3..];
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            wasWindows1252 = true;
            return Windows1252.Decode(file);
        }
    }
}
