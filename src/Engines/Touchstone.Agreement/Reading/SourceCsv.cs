namespace Touchstone.Agreement;

/// <summary>
/// Reads the codes of sources in the order in which they were coded: <c>source</c> (or <c>unit</c>) and <c>codes</c> with a bar
/// between them. Several rows of one source are one source, at the place of the first; an empty value adds no code.
/// </summary>
public static class SourceCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <returns>The codes of each source in order, or the first fault with its row.</returns>
    public static CsvReading<IReadOnlyList<CodeSet>> Read(Stream stream) =>
        CsvReading<IReadOnlyList<CodeSet>>.Of(stream, Sources);

    private static List<CodeSet> Sources(CsvTable file)
    {
        var source = file.Column("source", "response", "unit", "unit_id", "id");
        var codes = file.Column("codes", "code", "value", "values");
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<List<string>>();
        foreach (var row in file.Rows())
        {
            var name = file.Need(row, source);
            if (place.TryAdd(name, all.Count))
            {
                all.Add([]);
            }

            var given = row[codes].Length == 0 ? [] : row[codes].Split('|', StringSplitOptions.TrimEntries);
            if (Array.Exists(given, code => code.Length == 0))
            {
                throw new CsvFaultException(file.Line, $"the value \"{row[codes]}\" has an empty code.");
            }

            all[place[name]].AddRange(given);
        }

        return [.. all.Select(given => given.Count == 0 ? CodeSet.None : CodeSet.Of(given))];
    }
}
