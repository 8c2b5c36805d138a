using System.Text;

namespace Touchstone.Themes.Text;

/// <summary>
/// Places in a text counted in Unicode code points, as REFI-QDA and most tools count, beside the UTF-16 units of a string.
/// A lone surrogate counts as one.
/// </summary>
public static class CodePoints
{
    /// <summary>How many code points a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>The UTF-16 unit at which a code point starts; the length of the text for the place after the last one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or past the end.</exception>
    public static int UnitAt(ReadOnlySpan<char> text, int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        var unit = 0;
        for (var left = codePoint; left > 0; left--)
        {
            if (unit >= text.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(codePoint), "The place is past the end of the text.");
            }

            unit += unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]) ? 2 : 1;
        }

        return unit;
    }

    /// <summary>The text between two places, the second exclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place is outside the text, or the end is before the start.</exception>
    public static string Slice(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var from = UnitAt(text, start);
        return text.Substring(from, UnitAt(text.AsSpan(from), end - start));
    }

    /// <summary>A text that can be written as UTF-8 and read again: every lone surrogate becomes U+FFFD.</summary>
    public static string WellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
