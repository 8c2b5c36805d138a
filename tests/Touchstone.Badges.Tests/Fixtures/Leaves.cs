using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Tests.Fixtures;

/// <summary>Changes a document in every place, one at a time.</summary>
internal static class Leaves
{
    /// <summary>One copy for each leaf, in which that leaf and nothing else is different.</summary>
    internal static IEnumerable<(string Path, JsonObject Changed)> ChangeEach(JsonObject document)
    {
        foreach (var path in PathsOf(document).ToList())
        {
            var copy = (JsonObject)document.DeepClone();
            JsonNode holder = copy;
            foreach (var step in path[..^1])
                holder = step is int index ? holder[index]! : holder[(string)step]!;
            if (path[^1] is int last)
                holder[last] = Changed(holder[last]);
            else
                holder[(string)path[^1]] = Changed(holder[(string)path[^1]]);
            yield return (string.Join('.', path), copy);
        }
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(m => PathsOf(m.Value).Select(rest => (object[])[m.Key, .. rest])),
            JsonArray list => list.SelectMany((item, i) => PathsOf(item).Select(rest => (object[])[i, .. rest])),
            _ =>
            [
                [],
            ],
        };

    private static JsonNode Changed(JsonNode? leaf) =>
        leaf?.GetValueKind() switch
        {
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            JsonValueKind.Number => leaf.GetValue<decimal>() + 1,
            JsonValueKind.String when leaf.GetValue<string>() is { Length: > 0 } text => text[..^1]
                + (text[^1] == 'x' ? 'y' : 'x'),
            _ => "x",
        };
}
