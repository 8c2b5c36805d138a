namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>
/// Reads what stands in front of a line: "1.2.3", "17.c", "A.", "(iv)", "Domain A:", "SLO3", a bullet.
/// </summary>
internal static class OutlineMarker
{
    private const int LongestCode = 16;

    private static readonly string[] KindWords =
    [
        "domain",
        "pillar",
        "area",
        "capability",
        "competency",
        "outcome",
        "learning outcome",
        "statement",
        "descriptor",
        "indicator",
        "tier",
        "level",
        "section",
        "theme",
        "topic",
        "epa",
        "assessment",
    ];

    /// <summary>Marker, code, word and the rest of a line; the marker is null when nothing stands in front.</summary>
    public static (string? Marker, string? Code, string? KindWord, string Text) Read(string line)
    {
        var text = line.Trim();
        if (text.Length > 1 && text[0] is '-' or '*' or '•' or '–' or '·' && char.IsWhiteSpace(text[1]))
        {
            return ("bullet", null, null, text[1..].Trim());
        }

        return Worded(text) ?? Coded(text) ?? (null, null, null, text);
    }

    // "Domain A: title", "Capability 3 – title", "Learning outcome 2. title".
    private static (string?, string?, string?, string)? Worded(string text)
    {
        foreach (var word in KindWords)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || text.Length <= word.Length + 1)
            {
                continue;
            }

            if (text[word.Length] != ' ')
            {
                continue;
            }

            var rest = text[(word.Length + 1)..].TrimStart();
            var end = CodeEnd(rest);
            if (end == 0 || !IsShortCode(rest[..end]))
            {
                continue;
            }

            var after = rest[end..].TrimStart(' ', '\t', ':', '.', '-', '–', '—', ')');
            var isSeparated = end == rest.Length || rest[end] is ':' or '.' or '-' or '–' or '—' or ' ' or '\t' or ')';
            if (isSeparated)
            {
                return ("word:" + word, rest[..end], word, after.Length > 0 ? after : text);
            }
        }

        return null;
    }

    private static (string?, string?, string?, string)? Coded(string text)
    {
        var isOpened = text.StartsWith('(');
        var start = isOpened ? 1 : 0;
        var end = start + CodeEnd(text[start..]);
        if (end == start || end - start > LongestCode)
        {
            return null;
        }

        var code = text[start..end].TrimEnd('.');
        var after = end;
        var isClosed = after < text.Length && text[after] is ')' or ':';
        if (isOpened && !(after < text.Length && text[after] == ')'))
        {
            return null;
        }

        after += isClosed ? 1 : 0;
        var hasDot = text[end - 1] == '.' || (after < text.Length && text[after] == '.');
        if (after < text.Length && text[after] == '.')
        {
            after++;
        }

        // "A person ..." and "3 people ..." are sentences; a code is followed by a mark, a tab, or is dotted or mixed.
        var isMarked = isOpened || isClosed || hasDot || (after < text.Length && text[after] == '\t');
        var isCode = IsNumberLike(code)
            ? code.Contains('.', StringComparison.Ordinal) || isMarked || IsNumber(code)
            : isMarked;
        if (!isCode || after >= text.Length || !char.IsWhiteSpace(text[after]))
        {
            return IsMixed(code) && after < text.Length && char.IsWhiteSpace(text[after])
                ? (Signature(code), code, null, text[after..].Trim())
                : null;
        }

        var rest = text[after..].Trim();
        return rest.Length == 0 ? null : (Signature(code), code, null, rest);
    }

    // Letters, digits and dots from the front; a code holds a digit or is a single letter or a small roman number.
    private static int CodeEnd(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '.' && end > 0)))
        {
            end++;
        }

        return end > 0 && (IsShortCode(text[..end].TrimEnd('.'))) ? end : 0;
    }

    private static bool IsShortCode(string code)
    {
        code = code.TrimEnd('.');
        return code.Length is > 0 and <= LongestCode
            && (code.Any(char.IsAsciiDigit) || code.Length == 1 || IsRoman(code));
    }

    private static bool IsNumber(string code) => code.All(char.IsAsciiDigit);

    private static bool IsNumberLike(string code) => char.IsAsciiDigit(code[0]);

    private static bool IsMixed(string code) =>
        code.Any(char.IsAsciiDigit)
        && code.Length >= 3
        && (code.Contains('.', StringComparison.Ordinal) || char.IsAsciiLetterUpper(code[0]));

    private static bool IsRoman(string code) => code.Length <= 5 && code.All(letter => letter is 'i' or 'v' or 'x');

    // 1.2 -> n.n, 17.c -> n.a, A -> A, iv -> r, SLO3 -> An: one signature, one level.
    private static string Signature(string code)
    {
        if (IsRoman(code))
        {
            return "r";
        }

        var signature = "";
        foreach (var letter in code)
        {
            var sign =
                char.IsAsciiDigit(letter) ? 'n'
                : char.IsAsciiLetterLower(letter) ? 'a'
                : char.IsAsciiLetterUpper(letter) ? 'A'
                : '.';
            if (signature.Length == 0 || signature[^1] != sign)
            {
                signature += sign;
            }
        }

        return signature;
    }
}
