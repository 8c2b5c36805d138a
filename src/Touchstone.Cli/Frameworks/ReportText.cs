using System.Globalization;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Cli.Frameworks;

/// <summary>Reports for people at a terminal.</summary>
internal static class ReportText
{
    public static async Task WriteAsync(TextWriter console, ImportReport report)
    {
        await console.WriteLineAsync($"Read {report.Format}");
        foreach (
            var (name, count) in (ReadOnlySpan<(string, int)>)
                [
                    ("items", report.Items),
                    ("associations", report.Associations),
                    ("orphans", report.Orphans),
                    ("duplicateAssociations", report.DuplicateAssociations),
                    ("externalEnds", report.ExternalEnds),
                    ("externalStarts", report.ExternalStarts),
                    ("repaired", report.Repaired),
                    ("dropped", report.Dropped),
                ]
        )
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name, -22}{count, 8}"));
        }

        await WriteFindingsAsync(console, report.Tallies, report.Findings);
    }

    public static async Task WriteAsync(TextWriter console, ExportReport report)
    {
        await console.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {report.Format}: {report.Items} items, {report.Associations} associations, {report.Repaired} repaired, {report.Dropped} dropped"
            )
        );
        await WriteFindingsAsync(console, report.Tallies, report.Findings);
    }

    private static async Task WriteFindingsAsync(
        TextWriter console,
        ValueList<Tally> tallies,
        ValueList<Finding> findings
    )
    {
        foreach (var tally in tallies)
        {
            var first = findings.First(finding => finding.Code == tally.Code);
            await console.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"  {tally.Count, 6} × {first.Message}")
                    + (first.Where is null ? "" : $" First: {first.Where}")
            );
        }
    }
}
