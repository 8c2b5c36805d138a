using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Touchstone.Web.Look.Lists;

/// <summary>
/// A table as a file for spreadsheets: RFC 4180, UTF-8 with the mark that Excel needs, and no cell that a spreadsheet would
/// take for a formula (OWASP, CSV injection).
/// </summary>
public static class CsvDownload
{
    /// <summary>The query that asks a list for its CSV: <c>?format=csv</c>.</summary>
    public const string Parameter = "format";
    public const string Value = "csv";

    public static bool IsAskedFor(HttpRequest request) => request.Query[Parameter] == Value;

    public static FileContentResult Of(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        var text = new StringBuilder();
        Line(text, heads);
        foreach (var row in rows)
            Line(text, row);
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return new FileContentResult(bytes, "text/csv; charset=utf-8") { FileDownloadName = name + ".csv" };
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells)
    {
        text.AppendJoin(',', cells.Select(Cell));
        text.Append("\r\n");
    }

    internal static string Cell(object? value)
    {
        var words = value switch
        {
            null => "",
            string said => Harmless(said),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            bool yes => yes ? "yes" : "no",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Harmless(value.ToString() ?? ""),
        };
        return words.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{words.Replace("\"", "\"\"")}\"" : words;
    }

    // Full-width forms of these signs start formulas too in some spreadsheets.
    private static string Harmless(string words) =>
        words.Length > 0 && "=+-@\t\r＝＋－＠".Contains(words[0]) ? "'" + words : words;
}
