using System.Globalization;

namespace Touchstone.LinkedData;

/// <summary>The escapes that JSON (RFC 8259, section 7) and N-Quads (section 4, canonical form) share.</summary>
internal static class CharacterEscapes
{
    /// <summary>Appends the backslash and what stands for the character behind it.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="character">A quotation mark, a backslash, or a control character below U+0100.</param>
    /// <param name="hexadecimal">"x2" for JCS (RFC 8785), "X2" for canonical N-Quads.</param>
    public static void Append(PooledBytes output, char character, string hexadecimal)
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
                ((int)character).TryFormat(output.Reserve(2), out _, hexadecimal, CultureInfo.InvariantCulture);
                break;
        }
    }
}
