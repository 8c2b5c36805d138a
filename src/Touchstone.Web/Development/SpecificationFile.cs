using System.Text;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Web.Development;

/// <summary>A specification as a file to download.</summary>
internal static class SpecificationFile
{
    /// <summary>Null when the form is none that is offered.</summary>
    public static IActionResult? Of(FrameworkPackage package, string? form, string name) =>
        form switch
        {
            "html" => File(
                Encoding.UTF8.GetBytes(HtmlSpecification.Write(package)),
                "text/html; charset=utf-8",
                name,
                "html"
            ),
            "docx" => File(
                WordSpecification.Write(package),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                name,
                "docx"
            ),
            "xlsx" => File(
                TableWriter.WriteXlsx(package).Content.ToArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name,
                "xlsx"
            ),
            "csv" => File(TableWriter.WriteCsv(package).Content.ToArray(), "text/csv; charset=utf-8", name, "csv"),
            "case" => File(
                CaseWriter.Write(package, CaseEdition.V11, indented: true).Content.ToArray(),
                "application/json",
                name,
                "case.json"
            ),
            _ => null,
        };

    private static FileContentResult File(byte[] content, string type, string name, string ending) =>
        new(content, type) { FileDownloadName = $"{Plain(name)}.{ending}" };

    private static string Plain(string name) =>
        string.Join(
            '-',
            new string([
                .. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : ' '),
            ]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
