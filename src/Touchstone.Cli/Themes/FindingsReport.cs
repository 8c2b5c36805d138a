using System.Text.Json;
using Touchstone.Themes.Interchange;

namespace Touchstone.Cli.Themes;

/// <summary>Tells what an import or a check found.</summary>
internal static class FindingsReport
{
    public static void Write(IReadOnlyList<Finding> findings, TextWriter to)
    {
        foreach (var finding in findings)
        {
            to.WriteLine(
                $"{finding.Severity.ToString().ToLowerInvariant(), -6} {finding.Code}: {finding.Message}{(finding.Where is null ? "" : $" ({finding.Where})")}"
            );
        }
    }

    public static void Write(IReadOnlyList<Finding> findings, FileInfo file)
    {
        using var stream = file.Create();
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        Write(findings, json);
        json.WriteEndObject();
    }

    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            json.WriteString("where", finding.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
