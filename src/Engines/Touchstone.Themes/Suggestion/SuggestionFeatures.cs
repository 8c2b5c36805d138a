using System.Runtime.InteropServices;
using Touchstone.Themes.Numbers;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Suggestion;

/// <summary>
/// What a response is known by: its words and pairs of words, the runs of two to five characters in them (which carry endings, compounds and
/// misspellings), and its place among all responses. No word is left out: "no" and "not" decide.
/// </summary>
internal sealed class SuggestionFeatures
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const float PlaceWeight = 1f;
    private const int WordsConsidered = 2_000;

    private readonly IReadOnlyList<string> texts;
    private readonly Dictionary<ulong, int> numberOf;
    private readonly float[] rarityOf;

    private SuggestionFeatures(
        IReadOnlyList<string> texts,
        Dictionary<ulong, int> numbers,
        float[] rarity,
        SparseMatrix rows,
        DenseMatrix places
    )
    {
        this.texts = texts;
        numberOf = numbers;
        rarityOf = rarity;
        Rows = rows;
        Places = places;
    }

    /// <summary>Responses × words and runs; the two kinds have length one each.</summary>
    public SparseMatrix Rows { get; }

    /// <summary>Responses × dimensions.</summary>
    public DenseMatrix Places { get; }

    /// <param name="texts">All responses, the coded ones first.</param>
    /// <param name="coded">How many are coded; what none of them has is left out.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">How many processors to use.</param>
    public static SuggestionFeatures Of(IReadOnlyList<string> texts, int coded, ulong seed, int threads)
    {
        var counted = new Dictionary<ulong, float>[texts.Count];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => counted[i] = Count(texts[i])
        );
        var numbers = new Dictionary<ulong, int>();
        for (var i = 0; i < coded; i++)
        {
            foreach (var key in counted[i].Keys)
            {
                numbers.TryAdd(key, numbers.Count);
            }
        }

        var spread = new int[numbers.Count];
        foreach (var row in counted)
        {
            foreach (var key in row.Keys)
            {
                if (numbers.TryGetValue(key, out var number))
                {
                    spread[number]++;
                }
            }
        }

        var rarity = spread.Select(s => (float)(Math.Log((1.0 + texts.Count) / (1 + s)) + 1)).ToArray();
        var starts = new int[texts.Count + 1];
        var rows = new (int[] Indices, float[] Values)[texts.Count];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => rows[i] = Weigh(counted[i], numbers, rarity)
        );
        for (var i = 0; i < rows.Length; i++)
        {
            starts[i + 1] = starts[i] + rows[i].Indices.Length;
        }

        var indices = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Indices.CopyTo(indices, starts[i]);
            rows[i].Values.CopyTo(values, starts[i]);
        }

        var tongue = TongueDetection.Of(texts).Tongue;
        var places = ResponseSpace.Of(TermTable.Of(texts, tongue, threads), seed, threads).Places;
        for (var r = 0; r < places.Rows; r++)
        {
            foreach (ref var value in places.Row(r))
            {
                value *= PlaceWeight;
            }
        }

        return new(texts, numbers, rarity, new(numbers.Count, starts, indices, values), places);
    }

    /// <summary>How much each word of a response speaks for a code, given what each feature does.</summary>
    public IEnumerable<(string Word, double Weight)> Speaking(int response, Func<int, float> weightOf)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in WordSegmentation.Of(texts[response]).Take(WordsConsidered))
        {
            double sum = 0;
            foreach (var key in Keys(word.Text))
            {
                if (numberOf.TryGetValue(key, out var number))
                {
                    sum += rarityOf[number] * weightOf(number) * (IsWord(key) ? 1 : 0.25);
                }
            }

            weights[word.Text] = weights.GetValueOrDefault(word.Text) + sum;
        }

        return weights.Select(w => (w.Key, w.Value));
    }

    private static Dictionary<ulong, float> Count(string text)
    {
        var counts = new Dictionary<ulong, float>();
        var before = "";
        foreach (var word in WordSegmentation.Of(text))
        {
            foreach (var key in Keys(word.Text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }

            if (before.Length > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(before + " " + word.Text) | 1, out _)++;
            }

            before = word.Text;
        }

        return counts;
    }

    private static IEnumerable<ulong> Keys(string word)
    {
        yield return Key(word) | 1;
        var padded = $" {word} ";
        for (var length = ShortestRun; length <= LongestRun; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                yield return Key(padded.AsSpan(at, length)) & ~1UL;
            }
        }
    }

    // The last bit tells words from runs.
    private static bool IsWord(ulong key) => (key & 1) == 1;

    // FNV-1a with a final mix: 63 bits of it, so that two of a million features share a key once in twenty million sets.
    private static ulong Key(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private static (int[] Indices, float[] Values) Weigh(
        Dictionary<ulong, float> counts,
        Dictionary<ulong, int> numbers,
        float[] rarity
    )
    {
        var features = new List<(int Number, float Value, bool IsWord)>(counts.Count);
        double words = 0;
        double runs = 0;
        foreach (var (key, count) in counts)
        {
            if (numbers.TryGetValue(key, out var number))
            {
                var value = (1 + MathF.Log(count)) * rarity[number];
                features.Add((number, value, IsWord(key)));
                words += IsWord(key) ? value * value : 0;
                runs += IsWord(key) ? 0 : value * value;
            }
        }

        features.Sort((a, b) => a.Number.CompareTo(b.Number));
        var byWords = (float)(1 / Math.Sqrt(Math.Max(words, 1e-12)));
        var byRuns = (float)(1 / Math.Sqrt(Math.Max(runs, 1e-12)));
        return (
            [.. features.Select(f => f.Number)],
            [.. features.Select(f => f.Value * (f.IsWord ? byWords : byRuns))]
        );
    }
}
