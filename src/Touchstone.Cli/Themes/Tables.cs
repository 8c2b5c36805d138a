using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Cli.Themes;

/// <summary>Reads the tables that the commands of <c>touchstone themes</c> are given.</summary>
internal static class Tables
{
    /// <exception cref="CannotRunException">The file is unsound; the message names it, the line and the reason.</exception>
    public static CsvTable Read(FileInfo file, TextWriter error)
    {
        var outcome = CsvTable.Read(File.ReadAllBytes(file.FullName));
        if (!outcome.TryGet(out var table, out var refusal))
        {
            throw new CannotRunException($"{file.Name}: {refusal.Message}");
        }

        if (table.WasWindows1252)
        {
            error.WriteLine($"{file.Name} is no UTF-8; it was read as Windows-1252. Check the accents.");
        }

        return table;
    }

    /// <exception cref="CannotRunException">There is no such column.</exception>
    public static int Column(FileInfo file, CsvTable table, string name) =>
        table.TryFind(name, out var place, out var problem)
            ? place
            : throw new CannotRunException($"{file.Name}: {problem}");

    /// <summary>The identifier of every row.</summary>
    /// <exception cref="CannotRunException">An identifier is missing or there twice; the message names the line.</exception>
    public static IReadOnlyList<string> Identifiers(FileInfo file, CsvTable table, int column)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new List<string>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var id = row.Cells[column].Trim();
            if (id.Length == 0)
            {
                throw new CannotRunException($"{file.Name}: line {row.Line}: the identifier is missing.");
            }

            if (!lines.TryAdd(id, row.Line))
            {
                throw new CannotRunException(
                    $"{file.Name}: line {row.Line}: the identifier {id} is also on line {lines[id]}."
                );
            }

            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Values of a cell that are split by a bar, without empty ones.</summary>
    public static IReadOnlyList<string> Split(string cell) =>
        cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
