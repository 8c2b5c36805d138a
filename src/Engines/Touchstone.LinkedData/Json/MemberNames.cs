using System.Runtime.InteropServices;
using System.Text.Json;

namespace Touchstone.LinkedData.Json;

/// <summary>The order of member names: by UTF-16 code units, as ECMAScript and RFC 8785 sort them.</summary>
internal static class MemberNames
{
    /// <summary>Compares the names of two members.</summary>
    public static int Compare(JsonProperty left, JsonProperty right)
    {
        var a = JsonMarshal.GetRawUtf8PropertyName(left);
        var b = JsonMarshal.GetRawUtf8PropertyName(right);

        // For ASCII without escapes the order of bytes is the order of UTF-16 code units.
        return IsPlain(a) && IsPlain(b)
            ? a.SequenceCompareTo(b)
            : string.CompareOrdinal(JsonText.Unescape(a), JsonText.Unescape(b));
    }

    /// <summary>Whether a raw name is ASCII without escapes, so that its bytes are its characters.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> raw) =>
        raw.IndexOf((byte)'\\') < 0 && !raw.ContainsAnyInRange((byte)0x80, (byte)0xFF);

    public static LinkedDataException Repeated(string name) =>
        new(RefusalCodes.InvalidJson, "", $"The member name \"{name}\" occurs twice in one object.");
}
