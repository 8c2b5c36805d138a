using System.CommandLine;
using System.Text;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.CtdlAsn;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Cli.Frameworks;

/// <summary><c>convert</c>: from any format to any other, with the report of both ways.</summary>
internal static class ConvertCommand
{
    private static readonly string[] Formats =
    [
        "case-1.0",
        "case-1.1",
        "ctdl-asn",
        "csv",
        "xlsx",
        "docx",
        "html",
        "touchstone",
    ];

    internal static Command Create()
    {
        var input = new Argument<FileInfo>("IN")
        {
            Description = "A framework in any format: CASE, CTDL-ASN, CSV, XLSX, outline.",
        };
        var to = new Option<string>("--to") { Description = "The format to write.", Required = true };
        to.AcceptOnlyFromAmong(Formats);
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var report = new Option<FileInfo?>("--report")
        {
            Description = "Writes the import and export reports as JSON.",
        };
        var style = new Option<FileInfo?>("--style") { Description = "A house style (JSON) for docx and html." };
        var command = new Command(
            "convert",
            "Converts a framework and reports what was found and what could not be said."
        )
        {
            input,
            to,
            output,
            report,
            style,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var import = await FrameworkFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                var export = import.Package is { } package
                    ? Write(
                        package,
                        parsed.GetRequiredValue(to),
                        await StyleAsync(parsed.GetValue(style), cancellation)
                    )
                    : null;
                if (parsed.GetValue(report) is { } reportFile)
                {
                    await ReportJson.WriteAsync(reportFile, import.Report, export?.Report, cancellation);
                }

                await ReportText.WriteAsync(console, import.Report);
                if (export is null)
                {
                    throw new CannotRunException(FrameworkFile.Why(import.Report));
                }

                await File.WriteAllBytesAsync(parsed.GetRequiredValue(output).FullName, export.Content, cancellation);
                await ReportText.WriteAsync(console, export.Report);
                return ExitCodes.Good;
            }
        );
        return command;
    }

    internal static async Task<HouseStyle?> StyleAsync(FileInfo? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return null;
        }

        var style = HouseStyle.FromJson(await File.ReadAllTextAsync(file.FullName, cancellation));
        return style.TryGet(out var read, out var refusal) ? read : throw new CannotRunException(refusal.Message);
    }

    private static Export Write(FrameworkPackage package, string format, HouseStyle? style) =>
        format switch
        {
            "case-1.0" => CaseWriter.Write(package, CaseEdition.V10, indented: true),
            "case-1.1" => CaseWriter.Write(package, CaseEdition.V11, indented: true),
            "ctdl-asn" => CtdlAsnWriter.Write(package, indented: true),
            "csv" => TableWriter.WriteCsv(package),
            "xlsx" => TableWriter.WriteXlsx(package),
            "docx" => Whole(package, format, WordSpecification.Write(package, style)),
            "html" => Whole(package, format, Encoding.UTF8.GetBytes(HtmlSpecification.Write(package, style))),
            _ => Whole(package, format, FrameworkJson.Write(package)),
        };

    private static Export Whole(FrameworkPackage package, string format, byte[] content) =>
        new(content, new ExportReport { Format = format, Items = package.Version.Nodes.Length });
}
