using System.Text;

namespace Touchstone.Agreement;

/// <summary>
/// A file of values with commas (or semicolons or tabs, where the header has them and no comma) between them and a header, in
/// UTF-8, with quoted values as in RFC 4180. Values lose the blanks around them; rows without any value are skipped.
/// </summary>
internal sealed class CsvTable
{
    /// <summary>Longer values are not codes, names or numbers; most likely a quotation mark was never closed.</summary>
    private const int LongestValue = 100_000;

    private readonly string text;
    private readonly char comma;
    private int at;
    private long line = 1;

    private CsvTable(string text)
    {
        this.text = text;
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length);
        comma =
            first.Contains(',') ? ','
            : first.Contains(';') ? ';'
            : first.Contains('\t') ? '\t'
            : ',';
        Names = Row();
        Header = [.. Names.Select(n => n.ToLowerInvariant())];
        var twice = Header.GroupBy(n => n).FirstOrDefault(g => g.Key.Length > 0 && g.Count() > 1);
        if (twice is not null)
        {
            throw new CsvFaultException(1, $"the column \"{twice.Key}\" is there twice.");
        }
    }

    /// <summary>The names of the columns as they are written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the columns, in small letters.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The line on which the row last given begins.</summary>
    public long Line { get; private set; }

    public static CsvTable Read(Stream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false, true), true, 1 << 16, leaveOpen: true);
            var all = reader.ReadToEnd();
            return string.IsNullOrWhiteSpace(all) ? throw new CsvFaultException(0, "the file is empty.") : new(all);
        }
        catch (DecoderFallbackException)
        {
            throw new CsvFaultException(0, "the text is not UTF-8.");
        }
    }

    /// <summary>The place of the column that has one of these names.</summary>
    public int Column(params string[] names) =>
        ColumnOrNone(names) is var column and >= 0
            ? column
            : throw new CsvFaultException(1, $"there is no column \"{names[0]}\".");

    /// <summary>The place of the column that has one of these names, -1 where there is none.</summary>
    public int ColumnOrNone(params string[] names) => Header.ToList().FindIndex(names.Contains);

    public IEnumerable<string[]> Rows()
    {
        while (at < text.Length)
        {
            var row = Row();
            if (Array.TrueForAll(row, v => v.Length == 0))
            {
                continue;
            }

            if (row.Length != Header.Count)
            {
                var many = row.Length > Header.Count ? "more" : "fewer";
                throw new CsvFaultException(Line, $"the row has {many} columns than the header.");
            }

            yield return row;
        }
    }

    /// <summary>A value that must be there.</summary>
    public string Need(string[] row, int column) =>
        row[column].Length > 0 ? row[column] : throw new CsvFaultException(Line, $"{Header[column]} is empty.");

    /// <summary>A number that must be there.</summary>
    public double Number(string[] row, int column) =>
        CodeOrder.Number(Need(row, column))
        ?? throw new CsvFaultException(Line, $"{Header[column]} is \"{Short(row[column])}\", not a number.");

    /// <summary>A whole number that must be there and not below the least.</summary>
    public int WholeNumber(string[] row, int column, int least) =>
        Number(row, column) is var number && number == Math.Floor(number) && number >= least && number <= int.MaxValue
            ? (int)number
            : throw new CsvFaultException(
                Line,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Header[column]} is \"{Short(row[column])}\", not a whole number of {least} or more."
                )
            );

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;

    private string[] Row()
    {
        Line = line;
        var values = new List<string>();
        while (true)
        {
            values.Add(at < text.Length && text[at] == '"' ? Quoted() : Plain());
            if (at >= text.Length)
            {
                return [.. values];
            }

            var mark = text[at++];
            if (mark == comma)
            {
                continue;
            }

            if (mark == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            line++;
            return [.. values];
        }
    }

    private string Plain()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(comma, '\n', '\r') is var end and >= 0 ? end : rest.Length;
        at += length;
        return Checked(rest[..length]).Trim().ToString();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        at++;
        while (true)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOf('"');
            if (length < 0)
            {
                throw new CsvFaultException(Line, "a quotation mark is never closed.");
            }

            value.Append(Checked(rest[..length]));
            line += rest[..length].Count('\n');
            at += length + 1;
            if (at >= text.Length || text[at] != '"')
            {
                break;
            }

            value.Append('"');
            at++;
        }

        var after = text.AsSpan(at);
        var blank = after.IndexOfAny(comma, '\n', '\r') is var end and >= 0 ? end : after.Length;
        if (!after[..blank].IsWhiteSpace())
        {
            throw new CsvFaultException(line, "there is text after a closing quotation mark.");
        }

        at += blank;
        return value.ToString().Trim();
    }

    private ReadOnlySpan<char> Checked(ReadOnlySpan<char> value) =>
        value.Length <= LongestValue
            ? value
            : throw new CsvFaultException(Line, $"a value is longer than {LongestValue} characters.");
}
