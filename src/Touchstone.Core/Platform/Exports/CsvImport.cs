using System.Text;

namespace Touchstone.Core.Platform.Exports;

/// <summary>Reads a CSV file that somebody sent in and reports on it row by row; no file makes it throw.</summary>
public static class CsvImport
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">UTF-8, or UTF-16 with a byte order mark; commas, semicolons or tabs between the cells.</param>
    /// <param name="columns">The columns that the import knows, in any order in the file.</param>
    /// <param name="read">Makes something of a row; its answer counts only when the row noted no fault.</param>
    /// <param name="limits">How large the file may be.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<CsvReport<T>> ReadAsync<T>(
        Stream stream,
        IReadOnlyList<CsvColumn> columns,
        Func<CsvRow, T?> read,
        CsvLimits? limits = null,
        CancellationToken cancel = default
    )
        where T : class
    {
        limits ??= new CsvLimits();
        var reading = new Reading<T>(limits, columns, read);
        using var text = new StreamReader(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true,
            leaveOpen: true
        );
        try
        {
            var firstLine = await FirstLineAsync(text, limits, cancel);
            var parsing = new CsvParsing(new StartedReader(firstLine, text), Separator(firstLine), limits);
            await foreach (var record in parsing.ReadAsync(cancel))
            {
                if (!reading.Take(record))
                {
                    break;
                }
            }
        }
        catch (BrokenCsvException broken)
        {
            reading.Note(new CsvFault(broken.Line, null, $"{broken.Message}. The file was read up to there"));
        }
        catch (DecoderFallbackException)
        {
            reading.Note(new CsvFault(null, null, "The file is not UTF-8 text. Save it as \u201cCSV UTF-8\u201d"));
        }

        return reading.Report();
    }

    /// <summary>Enough of the start to see how the file is separated; it is read again as part of the whole.</summary>
    private static async Task<string> FirstLineAsync(TextReader text, CsvLimits limits, CancellationToken cancel)
    {
        var start = new char[Math.Min(limits.LongestField, 16 * 1024)];
        var length = await text.ReadBlockAsync(start, cancel);
        return new string(start, 0, length);
    }

    private static char Separator(string start)
    {
        var headings = start.AsSpan().TrimStart("\r\n");
        var end = headings.IndexOfAny('\r', '\n');
        var line = (end < 0 ? headings : headings[..end]).ToString();
        return Separators.MaxBy(separator => line.Count(c => c == separator));
    }

    private sealed class Reading<T>(CsvLimits limits, IReadOnlyList<CsvColumn> columns, Func<CsvRow, T?> read)
        where T : class
    {
        private readonly List<T> rows = [];
        private readonly List<string> ignored = [];
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private bool hasHeadings;
        private int width;
        private int rowCount;
        private int faultyRowCount;

        private readonly List<CsvFault> faults = [];
        private int faultCount;

        /// <summary>Counts every fault and keeps the first ones, so that a hopeless file does not fill the memory.</summary>
        public void Note(CsvFault fault)
        {
            faultCount++;
            if (faults.Count < limits.MostFaults)
            {
                faults.Add(fault);
            }
        }

        /// <summary>Answers whether it is worth reading on.</summary>
        public bool Take(CsvRecord record)
        {
            if (!hasHeadings)
            {
                hasHeadings = true;
                Headings(record);
                return faultCount == 0;
            }

            if (rowCount == limits.MostRows)
            {
                Note(
                    new CsvFault(
                        record.Line,
                        null,
                        $"The file has more than {limits.MostRows} rows. Split it into several"
                    )
                );
                return false;
            }

            if (record.Fields.All(string.IsNullOrWhiteSpace))
            {
                return true;
            }

            rowCount++;
            var row = new CsvRow(record.Line, places, record.Fields);
            if (record.Fields.Count > width && record.Fields.Skip(width).Any(field => field.Length > 0))
            {
                row.Fault(
                    null,
                    $"The line has {record.Fields.Count} cells and the headings are {width}. Is a quotation mark missing?"
                );
            }

            var made = row.IsGood ? read(row) : null;
            if (row.IsGood && made is null)
            {
                row.Fault(null, "The line cannot be used");
            }

            if (made is not null && row.IsGood)
            {
                rows.Add(made);
                return true;
            }

            faultyRowCount++;
            foreach (var fault in row.Faults)
            {
                Note(fault);
            }

            return true;
        }

        public CsvReport<T> Report()
        {
            if (!hasHeadings && faultCount == 0)
            {
                Note(new CsvFault(null, null, "The file is empty"));
            }

            return new CsvReport<T>(rows, rowCount, faultyRowCount, faults, faultCount, ignored);
        }

        private void Headings(CsvRecord record)
        {
            width = record.Fields.Count;
            for (var place = 0; place < width; place++)
            {
                var heading = FormulaGuard.Take(record.Fields[place]).Trim();
                if (columns.FirstOrDefault(column => column.IsHeaded(heading)) is not { } column)
                {
                    if (heading.Length > 0)
                    {
                        ignored.Add(heading);
                    }
                }
                else if (!places.TryAdd(column.Name, place))
                {
                    Note(new CsvFault(record.Line, column.Name, $"The column {column.Name} stands twice"));
                }
            }

            foreach (var column in columns.Where(column => column.MustBeThere && !places.ContainsKey(column.Name)))
            {
                Note(new CsvFault(record.Line, column.Name, $"The file has no column {column.Name}"));
            }
        }
    }
}
