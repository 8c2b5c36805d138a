using System.Buffers;
using System.Text.Json;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Frameworks.Covering;

/// <summary>A coverage matrix as a file.</summary>
public static class CoverageFile
{
    /// <summary>A status in words: "covered", "covered elsewhere", "gap", "over-covered".</summary>
    public static string WordOf(CoverageStatus status) =>
        status switch
        {
            CoverageStatus.Covered => "covered",
            CoverageStatus.CoveredElsewhere => "covered elsewhere",
            CoverageStatus.Gap => "gap",
            _ => "over-covered",
        };

    /// <summary>One row a target: code, text, status, by which codes, explanation.</summary>
    public static byte[] WriteCsv(CoverageMatrix matrix) =>
        CsvText.Write([
            ["Code", "Text", "Status", "Covered by", "Explanation"],
            .. matrix.Targets.Select(target =>
                (IReadOnlyList<string?>)
                    [
                        target.Target.Code,
                        target.Target.ShortText,
                        WordOf(target.Status),
                        string.Join("; ", target.By.Select(row => row.From.Title).Distinct()),
                        string.Join(" ", target.Explanations.Select(entry => entry.Explanation)),
                    ]
            ),
        ]);

    /// <summary>
    /// {"counts": {targets, covered, coveredElsewhere, gaps, overCovered}, "branches": [...], "targets": [...],
    /// "unmapped": [...], "dangling": n}, indented.
    /// </summary>
    public static byte[] WriteJson(CoverageMatrix matrix)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Indented = true, Encoder = JsonFields.Compact.Encoder }
            )
        )
        {
            writer.WriteStartObject();
            writer.WriteStartObject("counts");
            writer.WriteNumber("targets", matrix.Targets.Count);
            writer.WriteNumber("covered", matrix.Covered);
            writer.WriteNumber("coveredElsewhere", matrix.CoveredElsewhere);
            writer.WriteNumber("gaps", matrix.Gaps);
            writer.WriteNumber("overCovered", matrix.OverCovered);
            writer.WriteEndObject();
            writer.WriteStartArray("branches");
            foreach (var branch in matrix.Branches)
            {
                writer.WriteStartObject();
                Node(writer, branch.Branch);
                writer.WriteNumber("targets", branch.Targets);
                writer.WriteNumber("covered", branch.Covered);
                writer.WriteNumber("coveredElsewhere", branch.CoveredElsewhere);
                writer.WriteNumber("gaps", branch.Gaps);
                writer.WriteNumber("overCovered", branch.OverCovered);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("targets");
            foreach (var target in matrix.Targets)
            {
                writer.WriteStartObject();
                Node(writer, target.Target);
                writer.WriteString("status", WordOf(target.Status));
                JsonLists.Write(writer, "by", target.By.Select(row => row.From.Title).Distinct().ToValueList());
                JsonLists.Write(
                    writer,
                    "explanations",
                    target.Explanations.Select(entry => entry.Explanation).ToValueList()
                );
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("unmapped");
            foreach (var node in matrix.Unmapped)
            {
                writer.WriteStartObject();
                Node(writer, node);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("dangling", matrix.Dangling.Count);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Node(Utf8JsonWriter writer, FrameworkNode node)
    {
        writer.WriteString("lineage", node.Lineage.Value);
        if (node.Code is not null)
        {
            writer.WriteString("code", node.Code);
        }

        writer.WriteString("text", node.ShortText);
    }
}
