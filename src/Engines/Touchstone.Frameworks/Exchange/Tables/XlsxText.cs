using System.Globalization;
using System.Text;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// Characters that XML cannot hold, written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19 ST_Xstring); a text that looks like such an
/// escape is itself escaped.
/// </summary>
internal static class XlsxText
{
    public static string Escape(string text)
    {
        var risky = text.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || text.Contains("_x", StringComparison.Ordinal);
        if (
            !risky
            && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')
        )
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isPair = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                result.Append(character).Append(text[++i]);
            }
            else if (
                (character < ' ' && character is not ('\t' or '\n'))
                || char.IsSurrogate(character)
                || character is '\uFFFE' or '\uFFFF'
                || (character == '_' && IsEscape(text, i))
            )
            {
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && IsEscape(text, i))
            {
                result.Append(
                    (char)
                        ushort.Parse(
                            text.AsSpan(i + 2, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        )
                );
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 6 < text.Length
        && text[at + 1] == 'x'
        && text[at + 6] == '_'
        && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789ABCDEFabcdef"
    );
}
