using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Touchstone.LinkedData.Json;

/// <summary>Text inside JSON: unescaping, and the rule that it must be Unicode (RFC 8785 section 3.2.2.2).</summary>
internal static class JsonText
{
    /// <summary>A backslash, a <c>u</c> and four digits.</summary>
    private const int EscapeLength = 6;

    /// <summary>The characters of a string's content as it stands between its quotation marks.</summary>
    /// <exception cref="LinkedDataException">The text is not UTF-8 or holds half a surrogate pair.</exception>
    public static string Unescape(ReadOnlySpan<byte> content)
    {
        RequireUtf8(content);
        if (content.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(content);
        }

        // Let the JSON reader do the work on the text with its quotation marks back in place.
        var quoted = new byte[content.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        content.CopyTo(quoted.AsSpan(1));
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>The text of a JSON string.</summary>
    public static string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException) when (text.ValueKind == JsonValueKind.String)
        {
            throw NotUnicode();
        }
    }

    /// <summary>The name of a member.</summary>
    public static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>
    /// Refuses a JSON text in which some text is not Unicode, so that reading any of it cannot fail later on.
    /// </summary>
    /// <param name="json">Well-formed JSON: the bytes may still be no UTF-8 and escapes may be half a pair.</param>
    public static void RequireUnicode(ReadOnlySpan<byte> json)
    {
        RequireUtf8(json);
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            if (json[at + 1] != (byte)'u')
            {
                json = json[(at + 2)..];
                continue;
            }

            var unit = CodeUnit(json[at..]);
            if (char.IsSurrogate(unit))
            {
                var rest = json[(at + EscapeLength)..];
                if (!rest.StartsWith("\\u"u8) || !char.IsSurrogatePair(unit, CodeUnit(rest)))
                {
                    throw NotUnicode();
                }

                at += EscapeLength;
            }

            json = json[(at + EscapeLength)..];
        }
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength
        && ushort.TryParse(
            escape[2..EscapeLength],
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : throw NotUnicode();

    public static void RequireUtf8(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            throw NotUnicode();
        }
    }

    /// <summary>Refuses text with half a surrogate pair.</summary>
    public static void RequireUnicode(ReadOnlySpan<char> text)
    {
        if (!IsUnicode(text))
        {
            throw NotUnicode();
        }
    }

    /// <summary>Whether every surrogate stands in a pair.</summary>
    public static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }

    public static LinkedDataException NotUnicode() =>
        new(RefusalCodes.InvalidJson, "", "A text is not valid Unicode: it has half a surrogate pair or broken UTF-8.");
}
