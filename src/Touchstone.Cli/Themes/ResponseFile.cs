using Touchstone.Themes.Discovery;

namespace Touchstone.Cli.Themes;

/// <summary>Reads responses from a table; every other column is an attribute of the respondent.</summary>
internal static class ResponseFile
{
    /// <exception cref="CannotRunException">The file is unsound; the message names the line and the reason.</exception>
    public static IReadOnlyList<Response> Read(
        FileInfo file,
        string id,
        string text,
        string? position,
        TextWriter error
    )
    {
        var table = Tables.Read(file, error);
        var idAt = Tables.Column(file, table, id);
        var textAt = Tables.Column(file, table, text);
        var positionAt = position is null ? -1 : Tables.Column(file, table, position);
        var ids = Tables.Identifiers(file, table, idAt);
        var responses = new Response[ids.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var cells = table.Rows[i].Cells;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var c = 0; c < cells.Count; c++)
            {
                if (c != idAt && c != textAt && c != positionAt && cells[c].Length > 0)
                {
                    attributes[table.Columns[c]] = cells[c];
                }
            }

            responses[i] = new Response(ids[i], cells[textAt])
            {
                Attributes = attributes,
                Position = positionAt < 0 ? Position.Unclear : PositionOf(cells[positionAt]),
            };
        }

        return responses;
    }

    private static Position PositionOf(string cell) =>
        cell.Trim().ToUpperInvariant() switch
        {
            "AGREE" or "AGREEMENT" or "YES" or "SUPPORT" => Position.Agree,
            "DISAGREE" or "DISAGREEMENT" or "NO" or "OPPOSE" => Position.Disagree,
            _ => Position.Unclear,
        };
}
