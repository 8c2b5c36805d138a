using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Writes a saturation curve as <c>saturation.schema.json</c> describes it.</summary>
internal static class SaturationJson
{
    public static void Write(Utf8JsonWriter json, SaturationCurve curve, int sources, double threshold)
    {
        json.WriteNumber("sources", sources);
        json.WriteNumber("codes", curve.AllCodes);
        json.WriteNumber("base", curve.BaseSize);
        json.WriteNumber("base_codes", curve.BaseCodes);
        json.WriteNumber("run", curve.RunLength);
        json.WriteNumber("threshold", threshold);
        json.Number("reached_at", curve.ReachedAt(threshold));
        json.WriteStartArray("points");
        foreach (var point in curve.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("last_source", point.LastSource);
            json.WriteNumber("new_codes", point.NewCodes);
            json.WriteNumber("new_information", point.NewInformation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
