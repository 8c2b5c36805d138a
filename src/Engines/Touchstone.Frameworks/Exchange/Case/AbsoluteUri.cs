using System.Buffers;
using System.Globalization;
using System.Text;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>Absolute URIs as RFC 3986 writes them: ASCII only, a scheme in front. CASE 1.0 checks this, 1.1 does not.</summary>
internal static class AbsoluteUri
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"
    );

    public static bool IsOne(string text)
    {
        if (!HasScheme(text) || text.AsSpan().IndexOfAnyExcept(Allowed) >= 0 || text.AsSpan().Count('#') > 1)
        {
            return false;
        }

        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return false;
            }
        }

        // Brackets stand around an IPv6 host only.
        return !text.Contains('[', StringComparison.Ordinal) || text.Contains("//[", StringComparison.Ordinal);
    }

    /// <summary>The nearest URI: characters that may not stand in one are percent-encoded; null without a scheme.</summary>
    public static string? Nearest(string text)
    {
        if (IsOne(text))
        {
            return text;
        }

        if (!HasScheme(text))
        {
            return null;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)unit;
            if (unit < 0x80 && Allowed.Contains(character) && character is not ('[' or ']' or '%'))
            {
                result.Append(character);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        var nearest = result.ToString();
        return IsOne(nearest) ? nearest : null;
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters)
            && colon + 1 < text.Length;
    }

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."
    );
}
