using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Json;

/// <summary>Looks into JSON that may have any shape, without exceptions.</summary>
internal static class JsonReading
{
    /// <summary>The text of a node, or null when it is something else.</summary>
    internal static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The member's text, or null.</summary>
    internal static string? Text(this JsonObject node, string name) => node[name].AsText();

    /// <summary>The member's items: one value stands for a list of one, nothing for an empty list.</summary>
    internal static IEnumerable<JsonNode?> Items(this JsonObject node, string name) =>
        node[name] switch
        {
            null => [],
            JsonArray list => list,
            var single => new JsonNode?[] { single },
        };

    /// <summary>The member's items that are objects.</summary>
    internal static IEnumerable<JsonObject> Objects(this JsonObject node, string name) =>
        node.Items(name).OfType<JsonObject>();

    /// <summary>The member's items that are texts.</summary>
    internal static IEnumerable<string> Texts(this JsonObject node, string name) =>
        node.Items(name).Select(AsText).OfType<string>();

    /// <summary>Whether the object says that it is of that type.</summary>
    internal static bool IsA(this JsonObject node, string type) =>
        node.Texts("type").Contains(type, StringComparer.Ordinal);

    /// <summary>The identifier of something that may be given as a text or as an object with an <c>id</c>.</summary>
    internal static string? Identifier(this JsonNode? node) =>
        node switch
        {
            JsonObject found => found.Text("id"),
            _ => node.AsText(),
        };
}
