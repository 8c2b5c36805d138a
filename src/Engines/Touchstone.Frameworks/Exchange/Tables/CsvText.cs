using System.Text;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>CSV as RFC 4180 writes it, and as spreadsheets do: any of comma, semicolon and tab, any line end.</summary>
internal static class CsvText
{
    private const int MostColumns = 256;

    public static Sheet Read(ReadOnlyMemory<byte> file, FindingLog log)
    {
        var text = Decode(file.Span, log);
        var separator = Separator(text);
        var rows = new List<SheetRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0)
            {
                at = Quoted(text, at + 1, cell, out var isClosed);
                if (!isClosed)
                {
                    log.Add(
                        "open-quote",
                        Severity.Fault,
                        "A quotation mark is opened and never closed.",
                        FormattableString.Invariant($"row {rows.Count + 1}")
                    );
                }

                continue;
            }

            var character = text[at++];
            if (character == separator)
            {
                EndCell();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && at < text.Length && text[at] == '\n')
                {
                    at++;
                }

                EndRow();
            }
            else
            {
                cell.Append(character);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndRow();
        }

        return new Sheet(null, rows);

        void EndCell()
        {
            if (cells.Count < MostColumns)
            {
                cells.Add(FormulaGuard.Unguard(cell.ToString()));
            }

            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(new SheetRow(rows.Count + 1, [.. cells]));
            cells.Clear();
        }
    }

    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
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

    // Reads up to the closing mark; gives the place after it.
    private static int Quoted(string text, int at, StringBuilder cell, out bool isClosed)
    {
        isClosed = false;
        while (at < text.Length)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at++]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at += 2;
            }
            else
            {
                isClosed = true;
                return at + 1;
            }
        }

        return at;
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = header.Count(candidate) > header.Count(best) ? candidate : best;
        }

        return best;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, FindingLog log)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        else if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        log.Add("not-utf-8", Severity.Repair, "The file is not UTF-8; it was read as Western European text.");
        return Encoding.Latin1.GetString(bytes);
    }
}
