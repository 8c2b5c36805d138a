using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce;

/// <summary>
/// A table for other programs. As CSV it is the table alone; as an Excel workbook it has the dictionary of its columns on a second
/// sheet; as JSON each row is an object whose fields are called like the columns.
/// </summary>
public sealed record DataTable(TableShape Shape, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>The query that asks for the workbook: <c>?format=xlsx</c>.</summary>
    public const string Excel = "xlsx";

    /// <summary>Whether a file is asked for, and not the page.</summary>
    public static bool IsAskedFor(HttpRequest request) => FormatOf(request) is CsvDownload.Value or Excel;

    /// <summary>The file in the format that is asked for.</summary>
    public FileContentResult FileFor(HttpRequest request) =>
        FormatOf(request) == Excel
            ? new FileContentResult(
                WorkbookWriting.Write(
                    new WrittenSheet(Shape.Name, [.. Shape.Columns.Select(c => c.Code)], Rows.Select(Plain)),
                    new WrittenSheet(
                        "Dictionary",
                        ["column", "name", "meaning"],
                        Shape.Columns.Select(c => (IReadOnlyList<object?>)[c.Code, c.Name, c.Meaning])
                    )
                ),
                WorkbookWriting.MediaType
            )
            {
                FileDownloadName = Shape.Name + ".xlsx",
            }
            : CsvDownload.Of(Shape.Name, Shape.Columns.Select(c => c.Code), Rows);

    /// <summary>The rows for programs that read JSON.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Objects() =>
        Rows.Select(row => Shape.Columns.Zip(row).ToDictionary(cell => cell.First.Code, cell => cell.Second));

    /// <summary>What a cell of a workbook can hold says the same as in the CSV.</summary>
    private static IReadOnlyList<object?> Plain(IReadOnlyList<object?> row) =>
        [
            .. row.Select(value =>
                value switch
                {
                    bool yes => yes ? "yes" : "no",
                    double number => (decimal)number,
                    DateTimeOffset moment => moment.UtcDateTime.ToString(
                        "yyyy-MM-dd'T'HH:mm:ss'Z'",
                        CultureInfo.InvariantCulture
                    ),
                    _ => value,
                }
            ),
        ];

    private static string FormatOf(HttpRequest request) => request.Query[CsvDownload.Parameter].ToString();
}
