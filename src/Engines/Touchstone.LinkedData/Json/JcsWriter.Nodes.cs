using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Json;

/// <content>Values that a programme has put together, which is what an issuer signs.</content>
internal sealed partial class JcsWriter
{
    /// <summary>Objects with up to this many members are sorted by insertion: most come sorted nearly.</summary>
    private const int FewNodes = 24;

    private static readonly Comparison<KeyValuePair<string, JsonNode?>> ByNodeName = (left, right) =>
        string.CompareOrdinal(left.Key, right.Key);

    /// <summary>The type of values made from strings: most values are, and to ask them for anything else first is slow.</summary>
    private static readonly Type TextValue = JsonValue.Create("").GetType();

    private KeyValuePair<string, JsonNode?>[] _nodes = [];
    private int _nodeCount;

    public void Write(JsonNode? node) => Write(node, depth: 0);

    private void Write(JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                output.Append("null"u8);
                break;
            case JsonObject members:
                WriteObject(members, Deeper(depth));
                break;
            case JsonArray items:
                WriteArray(items, Deeper(depth));
                break;
            default:
                WriteValue((JsonValue)node, depth);
                break;
        }
    }

    private void WriteObject(JsonObject members, int depth)
    {
        // All objects on the way down share one array as a stack of members.
        var (start, count) = (_nodeCount, members.Count);
        if (_nodes.Length < start + count)
        {
            Array.Resize(ref _nodes, Math.Max(64, 2 * (start + count)));
        }

        for (var i = 0; i < count; i++)
        {
            _nodes[start + i] = members.GetAt(i);
        }

        _nodeCount = start + count;
        Sort(_nodes.AsSpan(start, count));
        output.Append((byte)'{');
        var first = true;
        for (var i = start; i < start + count; i++)
        {
            Separate(ref first);
            WriteText(_nodes[i].Key);
            output.Append((byte)':');
            Write(_nodes[i].Value, depth);
        }

        output.Append((byte)'}');
        _nodeCount = start;
    }

    private static void Sort(Span<KeyValuePair<string, JsonNode?>> members)
    {
        if (members.Length > FewNodes)
        {
            members.Sort(ByNodeName);
            return;
        }

        for (var i = 1; i < members.Length; i++)
        {
            var member = members[i];
            var place = i;
            for (; place > 0 && string.CompareOrdinal(members[place - 1].Key, member.Key) > 0; place--)
            {
                members[place] = members[place - 1];
            }

            members[place] = member;
        }
    }

    private void WriteArray(JsonArray items, int depth)
    {
        output.Append((byte)'[');
        var first = true;
        for (var i = 0; i < items.Count; i++)
        {
            Separate(ref first);
            Write(items[i], depth);
        }

        output.Append((byte)']');
    }

    private void WriteValue(JsonValue value, int depth)
    {
        if (value.GetType() == TextValue)
        {
            WriteText(value.GetValue<string>());
        }
        else if (value.TryGetValue<JsonElement>(out var element))
        {
            Write(element, depth);
        }
        else if (value.GetValueKind() == JsonValueKind.String && value.TryGetValue<string>(out var text))
        {
            WriteText(text);
        }
        else
        {
            // Numbers, booleans, dates and the like: what the serializer makes of them is plain JSON.
            using var document = JsonDocument.Parse(value.ToJsonString());
            Write(document.RootElement, depth);
        }
    }
}
