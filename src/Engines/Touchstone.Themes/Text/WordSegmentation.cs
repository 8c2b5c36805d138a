using System.Text;

namespace Touchstone.Themes.Text;

/// <summary>
/// Finds the words of a text: runs of letters with their marks, with apostrophes inside (Unicode UAX #29, rules WB4 to WB7).
/// In scripts that write no spaces between words every character counts as a word. Numbers are not words.
/// </summary>
public static class WordSegmentation
{
    private const int LongestWord = 64;

    /// <summary>The words in order. A run of more than 64 letters is no word of a language and is left out.</summary>
    public static IEnumerable<Word> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = -1;
        var at = 0;
        while (at <= text.Length)
        {
            var kind = Kind(text, at, start >= 0, out var length);
            if (kind == Part.Letter)
            {
                start = start < 0 ? at : start;
                at += length;
                continue;
            }

            if (start >= 0)
            {
                if (at - start <= LongestWord)
                {
                    yield return new(start, at - start, NormalForm.Of(text.AsSpan(start, at - start)));
                }

                start = -1;
            }

            if (kind == Part.Alone)
            {
                yield return new(at, length, NormalForm.Of(text.AsSpan(at, length)));
            }

            at += length;
        }
    }

    private enum Part
    {
        Between,
        Letter,
        Alone,
    }

    private static Part Kind(string text, int at, bool isInside, out int length)
    {
        length = 1;
        if (at >= text.Length)
        {
            return Part.Between;
        }

        var c = text[at];
        if (char.IsAsciiLetter(c))
        {
            return Part.Letter;
        }

        if (c is '\'' or '\u2019' or '\u02BC' or '\u00B7')
        {
            return isInside && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? Part.Letter : Part.Between;
        }

        if (
            c < 0x80
            || Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length) != System.Buffers.OperationStatus.Done
        )
        {
            return Part.Between;
        }

        if (IsUnspaced(rune.Value))
        {
            return Part.Alone;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => Part.Letter,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => isInside ? Part.Letter : Part.Between,
            _ => Part.Between,
        };
    }

    // Han, kana, Thai, Lao, Khmer and Burmese letters.
    private static bool IsUnspaced(int codePoint) =>
        codePoint
            is (>= 0x3400 and <= 0x9FFF)
                or (>= 0x20000 and <= 0x3FFFF)
                or (>= 0x3041 and <= 0x30FF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x0E01 and <= 0x0E30)
                or (>= 0x0E81 and <= 0x0EB0)
                or (>= 0x1780 and <= 0x17B3)
                or (>= 0x1000 and <= 0x102A);
}
