namespace Touchstone.Agreement;

/// <summary>
/// Reads codings, one row a unit and coder: <c>unit</c>, <c>coder</c>, <c>value</c> (several codes with a bar between them), and
/// optionally <c>source</c>, the response that the unit is a part of. Other columns are skipped.
/// </summary>
public static class CodingCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <param name="unit">What a unit is.</param>
    /// <param name="empty">What an empty value means.</param>
    /// <param name="categories">The only codes there may be; null for any.</param>
    /// <returns>The table, or the first fault with its row.</returns>
    public static CsvReading<CodingTable> Read(
        Stream stream,
        CodingUnit unit = CodingUnit.Response,
        EmptyValue empty = EmptyValue.Missing,
        IReadOnlyCollection<string>? categories = null
    ) =>
        CsvReading<CodingTable>.Of(
            stream,
            file =>
            {
                var reader = new Reader(file, empty, categories?.ToHashSet(StringComparer.Ordinal));
                return CodingTable.Of(reader.Codings(), unit);
            }
        );

    private sealed class Reader(CsvTable file, EmptyValue empty, HashSet<string>? categories)
    {
        private readonly int unitColumn = file.Column("unit", "unit_id", "id");
        private readonly int coderColumn = file.Column("coder", "coder_id", "rater");
        private readonly int valueColumn = file.Column("value", "values", "code", "codes");
        private readonly int sourceColumn = file.ColumnOrNone("source", "response");
        private readonly Dictionary<(string, string), long> rowOf = [];
        private readonly Dictionary<string, string?> sourceOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CodeSet?> read = new(StringComparer.Ordinal);

        public IEnumerable<Coding> Codings()
        {
            foreach (var row in file.Rows())
            {
                var (unit, coder) = (file.Need(row, unitColumn), file.Need(row, coderColumn));
                if (!rowOf.TryAdd((unit, coder), file.Line))
                {
                    throw new CsvFaultException(
                        file.Line,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"coder \"{coder}\" has a value for unit \"{unit}\" already (row {rowOf[(unit, coder)]}); write several codes as one value with | between them."
                        )
                    );
                }

                var source = sourceColumn < 0 || row[sourceColumn].Length == 0 ? null : row[sourceColumn];
                if (!sourceOf.TryAdd(unit, source) && sourceOf[unit] != source)
                {
                    throw new CsvFaultException(file.Line, $"unit \"{unit}\" is in another source further up.");
                }

                if (Value(row[valueColumn]) is { } value)
                {
                    yield return new(unit, coder, value, source);
                }
            }
        }

        private CodeSet? Value(string text)
        {
            if (!read.TryGetValue(text, out var value))
            {
                read.Add(text, value = Split(text));
            }

            return value;
        }

        private CodeSet? Split(string text)
        {
            if (text.Length == 0)
            {
                return empty == EmptyValue.NoCode ? CodeSet.None : null;
            }

            var codes = text.Split('|', StringSplitOptions.TrimEntries);
            if (Array.Exists(codes, c => c.Length == 0))
            {
                throw new CsvFaultException(file.Line, $"the value \"{text}\" has an empty code.");
            }

            return Array.Find(codes, c => categories?.Contains(c) == false) is { } unknown
                ? throw new CsvFaultException(file.Line, $"the code \"{unknown}\" is none of the categories.")
                : CodeSet.Of(codes);
        }
    }
}
