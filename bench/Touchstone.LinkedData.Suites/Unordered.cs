using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Suites;

/// <summary>JSON-LD's own idea of equal documents: arrays are sets, except the value of <c>@list</c>.</summary>
internal static class Unordered
{
    internal static bool Same(JsonNode? left, JsonNode? right, bool ordered = false) =>
        (left, right) switch
        {
            (JsonObject a, JsonObject b) => a.Count == b.Count
                && a.All(m => b.TryGetPropertyValue(m.Key, out var other) && Same(m.Value, other, m.Key == "@list")),
            (JsonArray a, JsonArray b) when ordered => a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second)),
            (JsonArray a, JsonArray b) => SameSet(a, b),
            _ => JsonNode.DeepEquals(left, right),
        };

    private static bool SameSet(JsonArray left, JsonArray right)
    {
        var rest = right.ToList();
        return left.Count == right.Count
            && left.All(item => rest.FindIndex(other => Same(item, other)) is var at and >= 0 && rest.Remove(rest[at]));
    }
}
