using System.Text.Json;
using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>Writes given segments beside the found groups; hidden counts are null.</summary>
internal static class SegmentJson
{
    public static void Write(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("segments");
        foreach (var segment in analysis.Segments)
        {
            json.WriteStartObject(segment.Name);
            var association = segment.Association;
            json.WriteStartObject("association_with_groups");
            json.WriteNumber("cramers_v", association.CramersV);
            json.WriteNumber("lower", association.Lower);
            json.WriteNumber("upper", association.Upper);
            json.WriteNumber("people", association.People);
            json.WriteStartArray("counts");
            foreach (var row in association.Counts)
            {
                Counts(json, null, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("statements");
            for (var c = 0; c < segment.Cuts.Count; c++)
            {
                Cut(json, AnalysisJson.Id(analysis.Votes.Statements[c]), segment.Cuts[c]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Cut(Utf8JsonWriter json, string name, SegmentCut cut)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("parts");
        foreach (var part in cut.Parts)
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        Counts(json, "agree", cut.Agree);
        Counts(json, "disagree", cut.Disagree);
        Counts(json, "pass", cut.Pass);
        Counts(json, "seen", cut.Seen);
        if (cut.EveryPartAtLeast() is { } least)
        {
            json.WriteNumber("every_part_at_least", least);
        }

        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string? name, IReadOnlyList<int?> counts)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var count in counts)
        {
            if (count is { } shown)
            {
                json.WriteNumberValue(shown);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
