using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce;

/// <summary>
/// A table for other programs: columns whose names stay the same, each with what it means. As CSV it is the table alone; as an
/// Excel workbook it has the dictionary of its columns on a second sheet.
/// </summary>
/// <param name="Name">The name of the file and of the sheet.</param>
public sealed record DataTable(string Name, IReadOnlyList<DataColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
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
                    new WrittenSheet(Name, [.. Columns.Select(c => c.Code)], Rows.Select(Plain)),
                    new WrittenSheet(
                        "Dictionary",
                        ["column", "name", "meaning"],
                        Columns.Select(c => (IReadOnlyList<object?>)[c.Code, c.Name, c.Meaning])
                    )
                ),
                WorkbookWriting.MediaType
            )
            {
                FileDownloadName = Name + ".xlsx",
            }
            : CsvDownload.Of(Name, Columns.Select(c => c.Code), Rows);

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

/// <param name="Code">The column's name in files: it stays the same.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Meaning">What it holds, and in which unit.</param>
public sealed record DataColumn(string Code, string Name, string Meaning);
