using System.Collections.Frozen;

namespace Touchstone.Themes.Text;

/// <summary>
/// Cuts a text into sentences: after a full stop, question or exclamation mark (of any script) that a space follows, and at a
/// line break. A full stop after an abbreviation, an initial or a number with more to come does not end a sentence.
/// </summary>
public static class SentenceSegmentation
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "st",
        "nr",
        "vs",
        "eg",
        "ie",
        "etc",
        "e.g",
        "a.m",
        "p.m",
        "i.e",
        "approx",
        "dept",
        "hr",
        "fr",
        "bzw",
        "usw",
        "z.b",
        "d.h",
        "u.a",
        "ca",
        "evtl",
        "inkl",
        "zzgl",
        "bspw",
        "vgl",
        "sog",
        "ggf",
        "e.e",
        "h.y",
        "y.b",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The ranges of the sentences in UTF-16 units, without the spaces around them; none is empty.</summary>
    public static IEnumerable<Range> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!EndsAt(text, at, start))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (IsEnd(text[end]) || IsClosing(text[end])))
            {
                end++;
            }

            if (Trimmed(text, start, end) is { } sentence)
            {
                yield return sentence;
            }

            start = end;
            at = end - 1;
        }

        if (Trimmed(text, start, text.Length) is { } last)
        {
            yield return last;
        }
    }

    private static bool EndsAt(string text, int at, int start)
    {
        var c = text[at];
        if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u3002' or '\uFF01' or '\uFF1F')
        {
            return true;
        }

        if (!IsEnd(c))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && (IsEnd(text[next]) || IsClosing(text[next])))
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        return c != '.' || !IsAbbreviation(text, at, start, next);
    }

    private static bool IsAbbreviation(string text, int stop, int start, int next)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text[from..stop];
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return true;
        }

        if (Abbreviations.Contains(word.ToLowerInvariant()))
        {
            return true;
        }

        // "Am 3. Tag": an ordinal, as German and others write it
        return word.Length is 1 or 2 && word.All(char.IsDigit) && next < text.Length;
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '\u2026' or '\u061F' or '\u06D4' or '\u0964';

    private static bool IsClosing(char c) => c is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    private static Range? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > start ? new Range(start, end) : null;
    }
}
