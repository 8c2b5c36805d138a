using System.Text.Json;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Cli.Frameworks;

/// <summary>Import and export reports as JSON; the counts stand by name at the top.</summary>
internal static class ReportJson
{
    public static async Task WriteAsync(
        FileInfo file,
        ImportReport import,
        ExportReport? export,
        CancellationToken cancellation
    )
    {
        await using var stream = File.Create(file.FullName);
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("format", import.Format);
        writer.WriteNumber("items", import.Items);
        writer.WriteNumber("associations", import.Associations);
        writer.WriteNumber("orphans", import.Orphans);
        writer.WriteNumber("duplicateAssociations", import.DuplicateAssociations);
        writer.WriteNumber("externalEnds", import.ExternalEnds);
        writer.WriteNumber("externalStarts", import.ExternalStarts);
        writer.WriteNumber("repaired", import.Repaired);
        writer.WriteNumber("dropped", import.Dropped);
        Findings(writer, import.Tallies, import.Findings);
        if (export is not null)
        {
            writer.WriteStartObject("export");
            writer.WriteString("format", export.Format);
            writer.WriteNumber("items", export.Items);
            writer.WriteNumber("associations", export.Associations);
            writer.WriteNumber("repaired", export.Repaired);
            writer.WriteNumber("dropped", export.Dropped);
            Findings(writer, export.Tallies, export.Findings);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellation);
    }

    private static void Findings(Utf8JsonWriter writer, ValueList<Tally> tallies, ValueList<Finding> findings)
    {
        writer.WriteStartObject("tallies");
        foreach (var tally in tallies)
        {
            writer.WriteNumber(tally.Code, tally.Count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            writer.WriteString("message", finding.Message);
            if (finding.Where is not null)
            {
                writer.WriteString("where", finding.Where);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
