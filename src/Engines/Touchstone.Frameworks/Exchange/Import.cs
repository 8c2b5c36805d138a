namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// The outcome of reading a file: always a report, and a package unless the file could not be read. Nothing has been stored:
/// showing an import before it is taken over is a dry run.
/// </summary>
/// <param name="Package">What was read; null when the report has a fatal finding.</param>
/// <param name="Report">What was found.</param>
public sealed record Import(FrameworkPackage? Package, ImportReport Report)
{
    internal static Import Unreadable(string format, string message, string? where = null)
    {
        var log = new FindingLog();
        log.Add("unreadable", Severity.Fatal, message, where);
        return new Import(
            null,
            new ImportReport
            {
                Format = format,
                Tallies = log.Tallies,
                Findings = log.Findings,
            }
        );
    }
}
