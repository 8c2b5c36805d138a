using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// How alike two short texts are in their words, and which words make them so. Words are weighed by how rare they are in the
/// texts at hand (term frequency times inverse document frequency) and texts compared by the cosine (Salton, Wong and Yang
/// 1975). It knows words and no meanings: what it finds is a suggestion for people.
/// </summary>
public sealed class WordLikeness
{
    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.Ordinal,
        "a",
        "about",
        "across",
        "all",
        "also",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "between",
        "both",
        "by",
        "can",
        "each",
        "for",
        "from",
        "has",
        "have",
        "how",
        "if",
        "in",
        "including",
        "into",
        "is",
        "it",
        "its",
        "may",
        "more",
        "must",
        "of",
        "on",
        "or",
        "other",
        "others",
        "our",
        "out",
        "own",
        "post",
        "postholder",
        "should",
        "such",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "those",
        "through",
        "to",
        "under",
        "up",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "within",
        "you",
        "your"
    );

    private readonly Dictionary<string, double> rarity;
    private readonly double unknown;

    private WordLikeness(Dictionary<string, double> rarity, double unknown)
    {
        this.rarity = rarity;
        this.unknown = unknown;
    }

    /// <summary>Weighs words by how rare they are among these texts.</summary>
    public static WordLikeness Over(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var text in texts)
        {
            total++;
            foreach (var stem in Stems(text).Select(w => w.Stem).Distinct())
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }
        return new WordLikeness(
            counts.ToDictionary(c => c.Key, c => 1 + Math.Log((total + 1.0) / (c.Value + 1.0)), StringComparer.Ordinal),
            1 + Math.Log(total + 1.0)
        );
    }

    /// <summary>A text made ready to be compared.</summary>
    public WeighedText Weigh(string text)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (stem, word) in Stems(text))
        {
            weights[stem] = weights.GetValueOrDefault(stem) + rarity.GetValueOrDefault(stem, unknown);
            words.TryAdd(stem, word);
        }
        return new WeighedText(weights, words, Math.Sqrt(weights.Values.Sum(w => w * w)));
    }

    /// <summary>From 0, no word in common, to 1, the same words; symmetric.</summary>
    public static Likeness Between(WeighedText a, WeighedText b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return new Likeness(0, []);
        }
        var (small, large) = a.Weights.Count <= b.Weights.Count ? (a, b) : (b, a);
        var shared = small
            .Weights.Where(w => large.Weights.ContainsKey(w.Key))
            .Select(w => (Stem: w.Key, Part: w.Value * large.Weights[w.Key]))
            .ToList();
        return new Likeness(
            Math.Min(1, shared.Sum(s => s.Part) / (a.Length * b.Length)),
            [
                .. shared
                    .OrderByDescending(s => s.Part)
                    .ThenBy(s => s.Stem, StringComparer.Ordinal)
                    .Take(5)
                    .Select(s => a.Words[s.Stem]),
            ]
        );
    }

    private static IEnumerable<(string Stem, string Word)> Stems(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
                continue;
            }
            if (word.Length > 1)
            {
                var whole = word.ToString();
                if (!Empty.Contains(whole))
                {
                    yield return (Stem(whole), whole);
                }
            }
            word.Clear();
        }
    }

    // Takes endings off until the common forms of a word meet: assess, assesses, assessed, assessing, assessment.
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ments", "ment", "ations", "ation", "ings", "ing", "ers", "er"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Bare(word[..^ending.Length]);
            }
        }
        return Bare(
            word switch
            {
                _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
                _ when word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
                _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
                _ when word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[
                    ..^1
                ],
                _ => word,
            }
        );
    }

    private static string Bare(string stem) => stem.Length > 4 && stem.EndsWith('e') ? stem[..^1] : stem;
}

/// <summary>A text as its weighed words.</summary>
public sealed class WeighedText
{
    internal WeighedText(Dictionary<string, double> weights, Dictionary<string, string> words, double length)
    {
        Weights = weights;
        Words = words;
        Length = length;
    }

    internal Dictionary<string, double> Weights { get; }

    /// <summary>A word as it stands in the text, by its stem.</summary>
    internal Dictionary<string, string> Words { get; }
    internal double Length { get; }
}

/// <param name="Score">From 0 to 1.</param>
/// <param name="Shared">The words that weigh most in it, at most five.</param>
public sealed record Likeness(double Score, ImmutableArray<string> Shared);
