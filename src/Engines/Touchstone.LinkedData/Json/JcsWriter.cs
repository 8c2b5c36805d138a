using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Touchstone.LinkedData.Json;

/// <summary>Writes JSON values in the canonical form of RFC 8785.</summary>
internal sealed partial class JcsWriter(PooledBytes output)
{
    public const int MaxDepth = 256;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\"
    );

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(0x20, 0x5F).Select(code => (char)code).Except(['"', '\\']))
    );

    private SortableMember[] _members = [];
    private int _memberCount;

    public void Write(JsonElement value) => Write(value, depth: 0);

    /// <summary>Writes a string; text that is not Unicode is refused.</summary>
    public void WriteText(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
        {
            JsonText.RequireUnicode(text);
            WriteString(text);
            return;
        }

        // Nearly all text is ASCII that needs no escapes: one look at it, and its bytes are its characters.
        var room = output.Reserve(text.Length + 2);
        room[0] = room[^1] = (byte)'"';
        Ascii.FromUtf16(text, room[1..^1], out _);
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
            CharacterEscapes.Append(output, text[at], "x2");
            text = text[(at + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
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
