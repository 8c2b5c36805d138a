using System.Globalization;
using System.Text;

namespace Touchstone.Frameworks.Exchange;

/// <summary>Reads the inside of a JSON string that strict readers refuse, putting U+FFFD where there is no character.</summary>
internal static class Unescaped
{
    public static string Lenient(ReadOnlySpan<byte> inside)
    {
        var text = Encoding.UTF8.GetString(inside);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (
                text[i] == 'u'
                && i + 4 < text.Length
                && ushort.TryParse(
                    text.AsSpan(i + 1, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var unit
                )
            )
            {
                result.Append((char)unit);
                i += 4;
            }
            else
            {
                result.Append(
                    text[i] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\b',
                        'f' => '\f',
                        var other => other,
                    }
                );
            }
        }

        return Whole(result.ToString());
    }

    /// <summary>The text with every half of a surrogate pair replaced.</summary>
    public static string Whole(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }
}
