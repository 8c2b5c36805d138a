using System.Collections.Immutable;
using System.Text;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>
/// Reads job titles by the words of the reference data: abbreviations are spelt out, other ways to write a word brought to one
/// form, slips of the pen corrected where only one word can be meant. Unknown words stay as they are and keep roles apart.
/// </summary>
public sealed class TitleLexicon
{
    /// <summary>Shorter words are not corrected: too many real words are one letter apart.</summary>
    private const int ShortestCorrected = 6;

    /// <summary>From this length on two slips are forgiven.</summary>
    private const int LongWord = 12;

    private readonly Dictionary<string, ImmutableArray<string>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TitleWord> words;
    private readonly ImmutableArray<string> single;
    private readonly int longest;

    public TitleLexicon(IReadOnlyList<TitleWord> reference)
    {
        words = reference.ToDictionary(w => w.Code, StringComparer.Ordinal);
        foreach (var word in reference)
        {
            Add(word.Name, [word.Code]);
            foreach (var same in word.Same.Where(s => !s.Contains(':', StringComparison.Ordinal)))
            {
                Add(same, [word.Code]);
            }
        }
        longest = phrases.Keys.Max(Length);
        // What spells an abbreviation out is itself read by the words above.
        foreach (var spelt in reference.SelectMany(w => w.Same).Where(s => s.Contains(':', StringComparison.Ordinal)))
        {
            var parts = spelt.Split(':');
            Add(parts[0], [.. Codes(Tokens(parts[1]), [])]);
        }
        single =
        [
            .. phrases.Keys.Where(p => !p.Contains(' ', StringComparison.Ordinal) && p.Length >= ShortestCorrected),
        ];
        longest = phrases.Keys.Max(Length);
    }

    public TitleReading Read(string title)
    {
        var read = new List<string>();
        var codes = Codes(Tokens(title), read);
        var telling = codes
            .Where(code => !words.TryGetValue(code, out var word) || word.Kind != TitleWordKind.Filler)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        // A title of fillers alone says only itself.
        return telling.IsEmpty
            ? new TitleReading(title, [string.Join(' ', Tokens(title).Append("alone"))], [])
            : new TitleReading(title, telling, [.. read]);
    }

    private static int Length(string phrase) => phrase.Count(c => c == ' ') + 1;

    private void Add(string written, ImmutableArray<string> codes)
    {
        var tokens = Tokens(written);
        if (tokens.Count > 0)
        {
            phrases.TryAdd(string.Join(' ', tokens), codes);
        }
    }

    /// <summary>The longest phrases first, from left to right.</summary>
    private List<string> Codes(List<string> tokens, List<string> read)
    {
        var codes = new List<string>();
        for (var at = 0; at < tokens.Count; )
        {
            var length = Math.Min(longest, tokens.Count - at);
            ImmutableArray<string> found = default;
            while (length > 0 && !phrases.TryGetValue(string.Join(' ', tokens.GetRange(at, length)), out found))
            {
                length--;
            }
            if (length > 0)
            {
                codes.AddRange(found);
                at += length;
                continue;
            }
            if (Corrected(tokens[at]) is { } meant)
            {
                read.Add($"\u201c{tokens[at]}\u201d read as \u201c{meant}\u201d");
                codes.AddRange(phrases[meant]);
            }
            else
            {
                codes.Add(tokens[at]);
            }
            at++;
        }
        return codes;
    }

    /// <summary>The one known word that a slip can have come from: same first letter, and no other word as near.</summary>
    private string? Corrected(string token)
    {
        if (single.IsDefaultOrEmpty || token.Length < ShortestCorrected - 1)
        {
            return null;
        }
        var allowed = token.Length >= LongWord ? 2 : 1;
        var near = single
            .Where(word => word[0] == token[0] && Math.Abs(word.Length - token.Length) <= allowed)
            .Select(word => (word, distance: Distance(word, token)))
            .Where(n => n.distance <= allowed)
            .ToList();
        if (near.Count == 0)
        {
            return null;
        }
        var best = near.Min(n => n.distance);
        var meant = near.Where(n => n.distance == best).Select(n => n.word).ToList();
        var isOne = meant.Select(m => string.Join(' ', phrases[m])).Distinct(StringComparer.Ordinal).Count() == 1;
        return isOne ? meant[0] : null;
    }

    /// <summary>Small letters and digits in words; bands and other words with digits in them say nothing about a role.</summary>
    private static List<string> Tokens(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var letter in title.Replace("&", " and ", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '\u2019' or '.'))
            {
                plain.Append(' ');
            }
        }
        return
        [
            .. plain
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(token => !token.Any(char.IsAsciiDigit)),
        ];
    }

    /// <summary>Damerau's distance with adjacent letters swapped once (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }
        return rows[a.Length, b.Length];
    }
}
