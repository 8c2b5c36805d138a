using Touchstone.Frameworks;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Cli.Frameworks;

/// <summary>Reads a framework file of any format that the engine knows.</summary>
internal static class FrameworkFile
{
    public static async Task<Import> ReadAsync(FileInfo file, CancellationToken cancellation) =>
        FrameworkReader.Read(await File.ReadAllBytesAsync(file.FullName, cancellation));

    public static async Task<FrameworkPackage> NeedAsync(FileInfo file, CancellationToken cancellation)
    {
        var import = await ReadAsync(file, cancellation);
        return import.Package ?? throw new CannotRunException($"{file.Name}: {Why(import.Report)}");
    }

    public static string Why(ImportReport report) =>
        report.Findings.FirstOrDefault(finding => finding.Severity is Severity.Fatal or Severity.Fault) is { } finding
            ? finding.Where is null
                ? finding.Message
                : $"{finding.Message} ({finding.Where})"
            : "The file cannot be read.";
}
