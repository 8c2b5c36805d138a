using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>Findings as files that other programs read: stable names of columns, numbers as numbers, and a dictionary.</summary>
public static class FindingFiles
{
    private const int LongestSheetName = 31;

    public const string Excel = "xlsx";

    /// <summary>What stands in a file where a figure is hidden.</summary>
    public const string Hidden = "hidden";

    /// <summary>One table as CSV.</summary>
    public static FileContentResult Csv(FindingTable table) =>
        CsvDownload.Of(table.Code, table.Columns.Select(c => c.Code), table.Rows.Select(r => r.Select(Value)));

    /// <summary>Every table of the findings on a sheet of its own, and the dictionary of their columns.</summary>
    public static FileContentResult Workbook(string name, IReadOnlyCollection<WorkforceFinding> findings)
    {
        var tables = findings
            .SelectMany(f => f.Content.Tables.Select(t => (Name: Name(f, t), Table: t)))
            .DistinctBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var sheets = tables
            .Select(t => new WrittenSheet(
                t.Name,
                [.. t.Table.Columns.Select(c => c.Code)],
                t.Table.Rows.Select(r => (IReadOnlyList<object?>)[.. r.Select(Value)])
            ))
            .Append(
                new WrittenSheet(
                    "Dictionary",
                    ["sheet", "table", "column", "name", "meaning"],
                    tables.SelectMany(t =>
                        t.Table.Columns.Select(c =>
                            (IReadOnlyList<object?>)[t.Name, t.Table.Title, c.Code, c.Name, c.Meaning]
                        )
                    )
                )
            );
        return new FileContentResult(WorkbookWriting.Write([.. sheets]), WorkbookWriting.MediaType)
        {
            FileDownloadName = name + ".xlsx",
        };
    }

    private static object? Value(FindingCell cell) => cell.IsHidden ? Hidden : (object?)cell.Number ?? cell.Text;

    private static string Name(WorkforceFinding finding, FindingTable table)
    {
        var name = $"{finding.Kind} {table.Code}";
        return name.Length <= LongestSheetName ? name : name[..LongestSheetName];
    }
}
