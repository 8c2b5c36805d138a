using System.Globalization;
using Touchstone.Themes.Discovery;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Cli.Themes;

/// <summary>The table <c>id,theme</c>: themes are named T1, T2 …, a second one stands behind a bar.</summary>
internal static class ThemeFile
{
    public static string Name(int theme) => StartingList.NameOf(theme);

    public static byte[] Write(IReadOnlyList<Response> responses, StartingList list)
    {
        var rows = new List<IReadOnlyList<string?>> { new[] { "id", "theme" } };
        for (var i = 0; i < responses.Count; i++)
        {
            var themes =
                list.ThemeOf[i] < 0 ? ""
                : list.SecondOf[i] < 0 ? Name(list.ThemeOf[i])
                : $"{Name(list.ThemeOf[i])}|{Name(list.SecondOf[i])}";
            rows.Add([responses[i].Id, themes]);
        }

        return CsvTable.Write(rows);
    }

    /// <summary>The first theme of each response.</summary>
    /// <exception cref="CannotRunException">The file is none that was written before.</exception>
    public static IReadOnlyDictionary<string, int> Read(FileInfo file, TextWriter error)
    {
        var table = Tables.Read(file, error);
        var idAt = Tables.Column(file, table, "id");
        var themeAt = Tables.Column(file, table, "theme");
        var ids = Tables.Identifiers(file, table, idAt);
        var themes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            if (Tables.Split(table.Rows[i].Cells[themeAt]) is not [var first, ..])
            {
                continue;
            }

            if (
                !first.StartsWith('T')
                || !int.TryParse(first.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is < 1 or > ThemeDiscovery.MostThemes
            )
            {
                throw new CannotRunException(
                    $"{file.Name}: line {table.Rows[i].Line}: \"{first}\" is no theme; T1 to T{ThemeDiscovery.MostThemes} were expected."
                );
            }

            themes[ids[i]] = number - 1;
        }

        return themes;
    }
}
