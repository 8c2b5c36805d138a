using System.Text;

namespace Touchstone.Opinion;

/// <summary>
/// The records of a comma-separated file with a header, in which quoted text may run over several lines (RFC 4180). For files
/// of modest size: texts, groups, segments.
/// </summary>
internal sealed class CsvRecords
{
    private const int LongestRecord = 1 << 20;

    private readonly TextReader reader;
    private int ahead = -2;
    private long line = 1;

    public CsvRecords(Stream stream)
    {
        reader = new StreamReader(
            stream,
            new UTF8Encoding(false, throwOnInvalidBytes: true),
            false,
            1 << 16,
            leaveOpen: true
        );
        if (Peek() == '\uFEFF')
        {
            Read();
        }

        Header =
        [
            .. (Record() ?? throw new CsvFaultException(0, "the file is empty.")).Select(n =>
                n.Trim().ToLowerInvariant()
            ),
        ];
        var twice = Header.GroupBy(n => n).FirstOrDefault(g => g.Key.Length > 0 && g.Count() > 1);
        if (twice is not null)
        {
            throw new CsvFaultException(1, $"the column \"{twice.Key}\" is there twice.");
        }
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>The line on which the record last given begins.</summary>
    public long Row { get; private set; }

    public int Column(params string[] names)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (names.Contains(Header[i]))
            {
                return i;
            }
        }

        throw new CsvFaultException(1, $"there is no column \"{names[0]}\".");
    }

    public int ColumnOrNone(string name) => Header.ToList().IndexOf(name);

    public IEnumerable<IReadOnlyList<string>> Rest()
    {
        while (Record() is { } record)
        {
            if (record.Count == 1 && record[0].Length == 0)
            {
                continue;
            }

            if (record.Count != Header.Count)
            {
                var many = record.Count > Header.Count ? "more" : "fewer";
                throw new CsvFaultException(Row, $"the row has {many} columns than the header.");
            }

            yield return record;
        }
    }

    public long Number(string field, string column) =>
        long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CsvFaultException(
                Row,
                $"{column} is \"{field[..Math.Min(40, field.Length)]}\", not a whole number."
            );

    private List<string>? Record()
    {
        if (Peek() < 0)
        {
            return null;
        }

        Row = line;
        var fields = new List<string>();
        var field = new StringBuilder();
        var length = 0;
        var quoted = Peek() == '"';
        if (quoted)
        {
            Read();
        }

        while (true)
        {
            var c = Read();
            if (++length > LongestRecord)
            {
                throw new CsvFaultException(Row, $"the row is longer than {LongestRecord} characters.");
            }

            if (quoted && c < 0)
            {
                throw new CsvFaultException(Row, "a quotation mark is never closed.");
            }

            if (quoted && c == '"')
            {
                if (Peek() == '"')
                {
                    field.Append((char)Read());
                    continue;
                }

                quoted = false;
                continue;
            }

            if (!quoted && c == '\r' && Peek() == '\n')
            {
                continue;
            }

            if (!quoted && (c is ',' or '\n' or < 0))
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c != ',')
                {
                    return fields;
                }

                quoted = Peek() == '"';
                if (quoted)
                {
                    Read();
                }

                continue;
            }

            field.Append((char)c);
        }
    }

    private int Peek()
    {
        if (ahead == -2)
        {
            ahead = Next();
        }

        return ahead;
    }

    private int Read()
    {
        var c = Peek();
        ahead = -2;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int Next()
    {
        try
        {
            return reader.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new CsvFaultException(line, "the text is not UTF-8.");
        }
    }
}
