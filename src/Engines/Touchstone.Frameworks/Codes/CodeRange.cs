using System.Globalization;

namespace Touchstone.Frameworks.Codes;

/// <summary>
/// Reads printed lists of codes such as "1.2, 2.1 to 2.11; 4.1–4.8". Parts are separated by commas, semicolons, "and" or
/// line breaks; a range is written with "to", "-", "–" or "—", and its end may be shortened to the last component ("2.1-11").
/// </summary>
public static class CodeRange
{
    // No printed range comes near this; it keeps "1.1 to 1.999999999" from filling the memory.
    private const int LongestRange = 10_000;

    /// <summary>
    /// Reads a list against the codes of a framework: a range gives every known code from its first to its last that has the
    /// same number of components, in numeric order.
    /// </summary>
    /// <param name="text">The printed list.</param>
    /// <param name="known">The codes that exist.</param>
    public static CodeReading Read(string text, IEnumerable<string> known)
    {
        var codes = known.ToHashSet(StringComparer.Ordinal);
        var sorted = new Lazy<string[]>(() => [.. codes.Order(CodeOrder.Instance)]);
        return Read(text, codes.Contains, (first, last) => Between(sorted.Value, first, last));
    }

    /// <summary>
    /// Reads a list without knowing which codes exist: a range counts its last component up, digits as a number and single
    /// letters through the alphabet.
    /// </summary>
    /// <param name="text">The printed list.</param>
    public static CodeReading Read(string text) => Read(text, _ => false, Count);

    private static CodeReading Read(
        string text,
        Func<string, bool> isKnown,
        Func<string, string, IEnumerable<string>?> expand
    )
    {
        var codes = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unread = new List<string>();
        foreach (var part in Parts(text))
        {
            if (Expand(part, isKnown, expand) is not { } found)
            {
                unread.Add(part);
                continue;
            }

            foreach (var code in found)
            {
                if (seen.Add(code))
                {
                    codes.Add(code);
                }
            }
        }

        return new CodeReading([.. codes], [.. unread]);
    }

    private static IEnumerable<string> Parts(string text) =>
        text.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Split(
                [',', ';', '\n', '\r', '\t'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );

    private static IEnumerable<string>? Expand(
        string part,
        Func<string, bool> isKnown,
        Func<string, string, IEnumerable<string>?> expand
    )
    {
        // A code may itself hold a hyphen, so a known code wins over a range.
        if (isKnown(part))
        {
            return [part];
        }

        foreach (var (first, last) in Splits(part))
        {
            if (first.Length > 0 && last.Length > 0 && expand(first, Completed(first, last)) is { } range)
            {
                return range;
            }
        }

        return expand(part, part);
    }

    private static IEnumerable<(string First, string Last)> Splits(string part)
    {
        foreach (var word in (string[])[" to ", " – ", " - ", " — ", "–", "—", "-"])
        {
            var at = part.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                yield return (part[..at].Trim(), part[(at + word.Length)..].Trim());
            }
        }
    }

    // "2.1-11" means 2.1 to 2.11.
    private static string Completed(string first, string last)
    {
        var dot = first.LastIndexOf('.');
        return dot >= 0 && !last.Contains('.', StringComparison.Ordinal) ? first[..(dot + 1)] + last : last;
    }

    private static string[]? Between(string[] sorted, string first, string last)
    {
        var start = Array.FindIndex(sorted, code => code.Equals(first, StringComparison.OrdinalIgnoreCase));
        var end = Array.FindIndex(sorted, code => code.Equals(last, StringComparison.OrdinalIgnoreCase));
        if (start < 0 || end < start)
        {
            return null;
        }

        var components = Components(sorted[start]);
        return [.. sorted[start..(end + 1)].Where(code => Components(code) == components)];
    }

    private static int Components(string code) => code.AsSpan().Count('.');

    private static string[]? Count(string first, string last)
    {
        if (first == last)
        {
            return IsCode(first) ? [first] : null;
        }

        var stem = LastComponent(first);
        if (stem != LastComponent(last) || first[..stem] != last[..stem])
        {
            return null;
        }

        var from = first[stem..];
        var to = last[stem..];
        if (int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var low))
        {
            return
                int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var high)
                && high >= low
                && high - low < LongestRange
                ?
                [
                    .. Enumerable
                        .Range(low, high - low + 1)
                        .Select(n => string.Create(CultureInfo.InvariantCulture, $"{first[..stem]}{n}")),
                ]
                : null;
        }

        return
            from is [var a] && to is [var z] && char.IsAsciiLetter(a) && char.IsAsciiLetter(z) && a <= z && z - a < 26
            ? [.. Enumerable.Range(a, z - a + 1).Select(letter => first[..stem] + (char)letter)]
            : null;
    }

    // Where the last run of digits or the last single letter starts.
    private static int LastComponent(string code)
    {
        var at = code.Length;
        while (at > 0 && char.IsAsciiDigit(code[at - 1]))
        {
            at--;
        }

        return at == code.Length ? Math.Max(0, code.Length - 1) : at;
    }

    private static bool IsCode(string text) =>
        text.Length <= 40 && text.Any(char.IsAsciiLetterOrDigit) && !text.Any(char.IsWhiteSpace);
}
