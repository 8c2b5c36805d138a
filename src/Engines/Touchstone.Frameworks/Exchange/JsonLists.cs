using System.Text.Json;

namespace Touchstone.Frameworks.Exchange;

/// <summary>Lists of texts in JSON; an empty list is left out.</summary>
internal static class JsonLists
{
    public static void Write(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
