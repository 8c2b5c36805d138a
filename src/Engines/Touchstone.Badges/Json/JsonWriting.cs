using System.Text.Json.Nodes;

namespace Touchstone.Badges.Json;

/// <summary>Writes members only when there is something to say.</summary>
internal static class JsonWriting
{
    internal static void AddText(this JsonObject node, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            node[name] = text;
    }

    internal static void AddNode(this JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
            node[name] = value;
    }

    internal static void AddNumber(this JsonObject node, string name, decimal? value)
    {
        if (value is { } number)
            node[name] = number;
    }

    internal static void AddDate(this JsonObject node, string name, DateTimeOffset? date)
    {
        if (date is { } moment)
            node[name] = XmlDateTime.Write(moment);
    }

    internal static void AddList<T>(
        this JsonObject node,
        string name,
        IReadOnlyCollection<T> items,
        Func<T, JsonNode> write
    )
    {
        if (items.Count > 0)
            node[name] = new JsonArray([.. items.Select(write)]);
    }
}
