using System.Globalization;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// Mappings as a table with the columns From, Relation, To, Rationale, Author and Confidence. From is a code (or Id) of the
/// specification. To is a list of codes and ranges of the framework ("2.1 to 2.11, 3.4"). Relation is one of exact, close,
/// broader, narrower, contributes and replaced by; empty means contributes. The relation "elsewhere", with From empty, says
/// that other provision covers the targets; its rationale is the explanation.
/// </summary>
public static class MappingTable
{
    private static readonly (string Header, int Width)[] Columns =
    [
        ("From", 12),
        ("Relation", 14),
        ("To", 24),
        ("Rationale", 60),
        ("Author", 24),
        ("Confidence", 12),
    ];

    internal static IReadOnlyList<(string Header, int Width)> WithWidths => Columns;

    /// <summary>Writes a mapping set as CSV.</summary>
    /// <param name="set">The set.</param>
    /// <param name="specification">The version whose nodes it maps; their codes are written.</param>
    public static byte[] WriteCsv(MappingSet set, FrameworkVersion specification) =>
        CsvText.Write([
            [.. Columns.Select(column => column.Header)],
            .. Rows(set, specification),
        ]);

    /// <summary>Reads a mapping set from CSV or, when the bytes are a workbook, from the sheet "Mapping" or the first one.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="specification">The version whose nodes are mapped.</param>
    /// <param name="framework">The version they are mapped to.</param>
    /// <param name="title">A title for the set.</param>
    /// <returns>The set with the rows that could be read, and a finding for each that could not.</returns>
    public static MappingImport Read(
        ReadOnlyMemory<byte> file,
        FrameworkVersion specification,
        FrameworkVersion framework,
        string? title = null
    )
    {
        var log = new FindingLog();
        try
        {
            var sheet = file.Span.StartsWith("PK"u8) ? SheetOf(file) : CsvText.Read(file, log);
            return new MappingTableReading(log, specification, framework, title).Read(sheet);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or NotSupportedException)
        {
            return new MappingImport(null, Import.Unreadable("mapping", "The file is not a readable table.").Report);
        }
    }

    internal static IEnumerable<IReadOnlyList<string?>> Rows(MappingSet set, FrameworkVersion specification)
    {
        foreach (var row in set.Rows)
        {
            yield return
            [
                specification.Find(row.From.Lineage)?.Code ?? row.From.Lineage.ToString(),
                WordOf(row.Relation),
                row.To.Title,
                row.Rationale,
                row.Author,
                row.Confidence?.ToString(CultureInfo.InvariantCulture),
            ];
        }

        foreach (var elsewhere in set.Elsewhere)
        {
            yield return [null, "elsewhere", elsewhere.To.Title, elsewhere.Explanation, elsewhere.Author, null];
        }
    }

    internal static string WordOf(MappingRelation relation) =>
        relation == MappingRelation.ReplacedBy ? "replaced by" : relation.ToString().ToLowerInvariant();

    internal static MappingRelation? RelationOf(string word) =>
        string.Concat(word.Where(char.IsLetter)).ToLowerInvariant() switch
        {
            "exact" or "exactmatchof" or "exactmatch" => MappingRelation.Exact,
            "close" or "closematch" => MappingRelation.Close,
            "broader" or "broaderthan" => MappingRelation.Broader,
            "narrower" or "narrowerthan" => MappingRelation.Narrower,
            "" or "contributes" or "contributesto" or "isrelatedto" => MappingRelation.Contributes,
            "replacedby" => MappingRelation.ReplacedBy,
            _ => null,
        };

    private static Sheet SheetOf(ReadOnlyMemory<byte> file)
    {
        var sheets = XlsxReading.Read(file);
        return sheets.Find(sheet => sheet.Name == "Mapping")
            ?? sheets.FirstOrDefault()
            ?? throw new InvalidDataException("The workbook has no sheet.");
    }
}
