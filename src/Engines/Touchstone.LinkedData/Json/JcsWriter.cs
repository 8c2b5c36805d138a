using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Json;

/// <summary>Writes JSON values in the canonical form of RFC 8785.</summary>
internal sealed class JcsWriter(PooledBytes output)
{
    public const int MaxDepth = 256;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\"
    );

    private SortableMember[] _members = [];
    private int _memberCount;

    public void Write(JsonElement value) => Write(value, depth: 0);

    public void Write(JsonNode? node) => Write(node, depth: 0);

    public void WriteText(string text)
    {
        JsonText.RequireUnicode(text);
        WriteString(text);
    }

    private void Write(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, Deeper(depth));
                break;
            case JsonValueKind.Array:
                WriteArray(value, Deeper(depth));
                break;
            case JsonValueKind.String:
                WriteRawString(JsonMarshal.GetRawUtf8Value(value));
                break;
            case JsonValueKind.Number:
                WriteNumber(JsonMarshal.GetRawUtf8Value(value));
                break;
            case JsonValueKind.True:
                output.Append("true"u8);
                break;
            case JsonValueKind.False:
                output.Append("false"u8);
                break;
            case JsonValueKind.Null:
                output.Append("null"u8);
                break;
            default:
                throw new ArgumentException("The element is undefined: it belongs to no document.", nameof(value));
        }
    }

    private void WriteArray(JsonElement array, int depth)
    {
        output.Append((byte)'[');
        var first = true;
        foreach (var item in array.EnumerateArray())
        {
            Separate(ref first);
            Write(item, depth);
        }

        output.Append((byte)']');
    }

    private void WriteObject(JsonElement value, int depth)
    {
        // All objects on the way down share one array as a stack of members.
        var start = _memberCount;
        foreach (var member in value.EnumerateObject())
        {
            if (_memberCount == _members.Length)
            {
                Array.Resize(ref _members, Math.Max(64, 2 * _members.Length));
            }

            _members[_memberCount++] = new SortableMember(member);
        }

        var end = _memberCount;
        SortableMember.Sort(_members.AsSpan(start, end - start));
        output.Append((byte)'{');
        var first = true;
        for (var i = start; i < end; i++)
        {
            Separate(ref first);
            WriteRawName(_members[i]);
            output.Append((byte)':');
            Write(_members[i].Json.Value, depth);
        }

        output.Append((byte)'}');
        _memberCount = start;
    }

    private void WriteRawName(SortableMember member)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(member.Json);
        if (member.IsPlain)
        {
            output.Append((byte)'"');
            output.Append(name);
            output.Append((byte)'"');
        }
        else
        {
            WriteString(JsonText.Unescape(name));
        }
    }

    /// <summary>Writes a string given with its quotation marks as it stands in some JSON text.</summary>
    private void WriteRawString(ReadOnlySpan<byte> quoted)
    {
        // Without a backslash nothing was escaped, and what may stand unescaped in JSON stands so in JCS too.
        if (quoted.IndexOf((byte)'\\') < 0)
        {
            JsonText.RequireUtf8(quoted);
            output.Append(quoted);
        }
        else
        {
            WriteString(JsonText.Unescape(quoted[1..^1]));
        }
    }

    private void WriteString(ReadOnlySpan<char> text)
    {
        output.Append((byte)'"');
        while (text.IndexOfAny(Escaped) is var at and >= 0)
        {
            output.Append(text[..at]);
            WriteEscape(text[at]);
            text = text[(at + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
    }

    private void WriteEscape(char character)
    {
        output.Append((byte)'\\');
        switch (character)
        {
            case '"' or '\\':
                output.Append((byte)character);
                break;
            case '\b':
                output.Append((byte)'b');
                break;
            case '\t':
                output.Append((byte)'t');
                break;
            case '\n':
                output.Append((byte)'n');
                break;
            case '\f':
                output.Append((byte)'f');
                break;
            case '\r':
                output.Append((byte)'r');
                break;
            default:
                output.Append("u00"u8);
                ((int)character).TryFormat(output.Reserve(2), out _, "x2", CultureInfo.InvariantCulture);
                break;
        }
    }

    private void WriteNumber(ReadOnlySpan<byte> raw)
    {
        // Integers of up to fifteen digits are exact doubles and are written as they stand.
        if (raw.Length <= 15 && raw[0] != (byte)'-' && raw.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            output.Append(raw);
            return;
        }

        var value = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            throw new LinkedDataException(
                RefusalCodes.NumberOutOfRange,
                "",
                "A number is too large for double precision, so it has no canonical form."
            );
        }

        output.Advance(EcmaNumber.Write(value, output.Free(EcmaNumber.MaxLength)));
    }

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
        var names = new string[members.Count];
        var count = 0;
        foreach (var (name, _) in members)
        {
            names[count++] = name;
        }

        Array.Sort(names, string.CompareOrdinal);
        output.Append((byte)'{');
        var first = true;
        foreach (var name in names)
        {
            Separate(ref first);
            WriteText(name);
            output.Append((byte)':');
            Write(members[name], depth);
        }

        output.Append((byte)'}');
    }

    private void WriteArray(JsonArray items, int depth)
    {
        output.Append((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            Separate(ref first);
            Write(item, depth);
        }

        output.Append((byte)']');
    }

    private void WriteValue(JsonValue value, int depth)
    {
        if (value.TryGetValue<JsonElement>(out var element))
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

    private void Separate(ref bool first)
    {
        if (!first)
        {
            output.Append((byte)',');
        }

        first = false;
    }

    private static int Deeper(int depth) =>
        depth < MaxDepth
            ? depth + 1
            : throw new LinkedDataException(
                RefusalCodes.TooDeep,
                "",
                $"The document is nested more than {MaxDepth} levels deep."
            );
}
