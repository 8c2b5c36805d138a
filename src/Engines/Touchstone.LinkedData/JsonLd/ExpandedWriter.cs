using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>Writes expanded objects as the JSON that JSON-LD calls expanded document form.</summary>
internal static class ExpandedWriter
{
    public static JsonArray Write(List<ExpandedObject> objects)
    {
        var array = new JsonArray();
        objects.ForEach(item => array.Add((JsonNode)Write(item)));
        return array;
    }

    private static JsonObject Write(ExpandedObject item)
    {
        var json = new JsonObject();
        if (item.HasId)
        {
            json["@id"] = item.Id?.Value;
        }

        if (item.Types is not null)
        {
            json["@type"] = item.HasValue
                ? item.Types[0].Value
                : new JsonArray([.. item.Types.Select(type => JsonValue.Create(type.Value))]);
        }

        if (item.HasValue)
        {
            json["@value"] = item.Text is not null ? JsonValue.Create(item.Text) : Node(item.Json);
        }

        AddText(json, "@language", item.Language);
        AddText(json, "@direction", item.Direction);
        AddText(json, "@index", item.Index);
        AddObjects(json, "@list", item.List);
        AddObjects(json, "@graph", item.Graph);
        AddObjects(json, "@included", item.Included);
        foreach (var (name, values) in item.Properties?.Entries ?? [])
        {
            json[name.Value] = Write(values);
        }

        if (item.Reverse is not null)
        {
            var reverse = new JsonObject();
            foreach (var (name, values) in item.Reverse.Entries)
            {
                reverse[name.Value] = Write(values);
            }

            json["@reverse"] = reverse;
        }

        return json;
    }

    private static void AddText(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    private static void AddObjects(JsonObject json, string name, List<ExpandedObject>? objects)
    {
        if (objects is not null)
        {
            json[name] = Write(objects);
        }
    }

    private static JsonNode? Node(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => JsonObject.Create(value.Clone()),
            JsonValueKind.Array => JsonArray.Create(value.Clone()),
            _ => JsonValue.Create(value.Clone()),
        };
}
