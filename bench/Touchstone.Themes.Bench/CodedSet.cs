using Touchstone.Themes.Discovery;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Themes.Bench;

/// <summary>Responses with what people coded them.</summary>
internal sealed record CodedSet(string Name, IReadOnlyList<Response> Responses, IReadOnlyList<int[]> Labels)
{
    public int LabelCount => Labels.SelectMany(l => l).Max() + 1;

    /// <summary>Reads id and text of one table, id and labels (split by a bar, the main one first) of another.</summary>
    public static CodedSet Read(string responses, string text, string gold, string label)
    {
        var texts = CsvTable.Read(File.ReadAllBytes(responses)).Value;
        var labels = CsvTable.Read(File.ReadAllBytes(gold)).Value;
        var idAt = Place(texts, "id");
        var textAt = Place(texts, text);
        var goldIdAt = Place(labels, "id");
        var labelAt = Place(labels, label);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var byId = labels.Rows.ToDictionary(
            r => r.Cells[goldIdAt],
            r =>
                r.Cells[labelAt]
                    .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(l =>
                    {
                        names.TryAdd(l, names.Count);
                        return names[l];
                    })
                    .ToArray()
        );
        var rows = texts.Rows.Where(r => byId.TryGetValue(r.Cells[idAt], out var l) && l.Length > 0).ToList();
        return new(
            $"{Path.GetFileNameWithoutExtension(responses)}/{label}",
            [.. rows.Select(r => new Response(r.Cells[idAt], r.Cells[textAt]))],
            [.. rows.Select(r => byId[r.Cells[idAt]])]
        );
    }

    private static int Place(CsvTable table, string column) =>
        table.TryFind(column, out var place, out var problem) ? place : throw new InvalidDataException(problem);
}
