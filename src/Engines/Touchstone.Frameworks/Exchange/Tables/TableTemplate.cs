namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// The table in which a framework travels as CSV or XLSX, one row a node, rows in reading order.
/// <list type="table">
/// <item><term>Id</term><description>The node's lineage. Leave it empty for a new node; never change it: a node keeps its
/// identity by it, so that a new wording or code is not taken for a new node.</description></item>
/// <item><term>Level</term><description>1 at the top, 2 below it and so on. The row stands below the nearest row above it
/// that is one level higher.</description></item>
/// <item><term>Parent</term><description>Instead of a level: the Id or the code of the row it stands below.</description></item>
/// <item><term>Kind</term><description>domain, capability, statement ...: the author's own word.</description></item>
/// <item><term>Code</term><description>The printed code. Format the column as text: a spreadsheet makes 1.1 of 1.10.</description></item>
/// <item><term>Short text</term><description>A short form for headings and lists.</description></item>
/// <item><term>Text</term><description>The full text; the only column that must be filled.</description></item>
/// <item><term>Knowledge, skill or behaviour</term><description>One of the three words, or empty.</description></item>
/// <item><term>Tier</term><description>A tier, level or stage, or empty.</description></item>
/// <item><term>Professions</term><description>Professions, separated by semicolons; empty for all.</description></item>
/// <item><term>Notes</term><description>Notes for readers.</description></item>
/// </list>
/// Without Level and Parent a row with a dotted code stands below the row whose code it begins with, any other at the top.
/// Columns may stand in any order; unknown columns are reported and left aside.
/// </summary>
public static class TableTemplate
{
    /// <summary>The sheet of a workbook that holds the nodes.</summary>
    public const string FrameworkSheet = "Framework";

    /// <summary>The sheet of a workbook that holds the details of the version, name and value.</summary>
    public const string AboutSheet = "About";

    private static readonly (string Header, int Width)[] Columns =
    [
        ("Id", 14),
        ("Level", 7),
        ("Parent", 14),
        ("Kind", 16),
        ("Code", 10),
        ("Short text", 30),
        ("Text", 80),
        ("Knowledge, skill or behaviour", 16),
        ("Tier", 10),
        ("Professions", 30),
        ("Notes", 40),
    ];

    /// <summary>The headers in the template's order.</summary>
    public static IReadOnlyList<string> Headers { get; } = [.. Columns.Select(column => column.Header)];

    internal static IReadOnlyList<(string Header, int Width)> WithWidths => Columns;

    /// <summary>An empty table as CSV, to fill in.</summary>
    public static byte[] EmptyCsv() => CsvText.Write([Headers]);

    /// <summary>An empty table as a workbook, to fill in.</summary>
    public static byte[] EmptyXlsx() =>
        XlsxWriting.Write(
            new FrameworkDetails
            {
                FrameworkId = Guid.Empty,
                VersionId = Guid.Empty,
                Title = "Framework",
            },
            [new XlsxSheet(FrameworkSheet, Columns, [])]
        );

    // Headers are matched by their letters alone; people write "Short Text", "short_text", "KSB".
    internal static TableColumn? ColumnOf(string header) =>
        string.Concat(header.Where(char.IsLetter)).ToLowerInvariant() switch
        {
            "id" or "lineage" or "identifier" => TableColumn.Id,
            "level" or "depth" => TableColumn.Level,
            "parent" or "parentid" or "parentcode" => TableColumn.Parent,
            "kind" or "type" or "layer" => TableColumn.Kind,
            "code" or "number" => TableColumn.Code,
            "shorttext" or "label" or "short" or "title" => TableColumn.Label,
            "text" or "statement" or "fulltext" or "description" => TableColumn.Text,
            "knowledgeskillorbehaviour" or "ksb" or "statementkind" => TableColumn.StatementKind,
            "tier" or "stage" => TableColumn.Tier,
            "professions" or "profession" => TableColumn.Professions,
            "notes" or "note" => TableColumn.Notes,
            _ => null,
        };
}
