using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Touchstone.LinkedData.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>Looks names up as they stand in the JSON text, without making strings of them.</summary>
internal static class Names
{
    private const int Short = 128;

    /// <summary>The definition of the term that a JSON string is.</summary>
    public static TermDefinition? Find(ActiveContext active, JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Length <= Short && MemberNames.IsPlain(raw)
            ? FindPlain(active, raw)
            : active.Find(JsonText.Read(text));
    }

    /// <summary>The definition of the term that is a member's name.</summary>
    public static TermDefinition? Find(ActiveContext active, JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        return raw.Length <= Short && MemberNames.IsPlain(raw)
            ? FindPlain(active, raw)
            : active.Find(JsonText.Name(member));
    }

    private static TermDefinition? FindPlain(ActiveContext active, ReadOnlySpan<byte> ascii)
    {
        Span<char> text = stackalloc char[Short];
        return active.Find(text[..Encoding.ASCII.GetChars(ascii, text)]);
    }
}
