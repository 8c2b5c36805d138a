using System.Runtime.InteropServices;

namespace Touchstone.Themes.Text;

/// <summary>
/// The terms of a set of responses: stems without function words, each known by a number. Terms of one response alone are left
/// out, as they can join nothing.
/// </summary>
internal sealed class TermTable
{
    // A small set has few words twice; there, every word counts.
    private const int SmallSet = 40;

    private readonly int[][] responses;
    private readonly string[] names;
    private readonly int[] spread;

    private TermTable(Tongue tongue, int[][] responses, string[] names, int[] spread)
    {
        Tongue = tongue;
        this.responses = responses;
        this.names = names;
        this.spread = spread;
    }

    public Tongue Tongue { get; }

    /// <summary>How many responses there are.</summary>
    public int ResponseCount => responses.Length;

    /// <summary>How many terms there are.</summary>
    public int Count => names.Length;

    /// <summary>How many responses use a term.</summary>
    public ReadOnlySpan<int> Spread => spread;

    /// <summary>The terms of a response, in order, with repetition.</summary>
    public ReadOnlySpan<int> Of(int response) => responses[response];

    /// <summary>A term as people write it most often.</summary>
    public string NameOf(int term) => names[term];

    public static TermTable Of(IReadOnlyList<string> texts, Tongue tongue, int threads)
    {
        var stemmer = Stemmers.For(tongue);
        var functionWords = FunctionWords.Of(tongue);
        var segmented = new List<string>[texts.Count];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i =>
            {
                var words = new List<string>();
                foreach (var word in WordSegmentation.Of(texts[i]))
                {
                    if (!functionWords.Contains(word.Text) && !functionWords.Contains(WithoutClitic(word.Text)))
                    {
                        words.Add(word.Text);
                    }
                }

                segmented[i] = words;
            }
        );
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var stemOfForm = new List<int>();
        var formCount = new List<int>();
        var formText = new List<string>();
        var sequences = new int[texts.Count][];
        for (var i = 0; i < texts.Count; i++)
        {
            var sequence = new int[segmented[i].Count];
            for (var w = 0; w < sequence.Length; w++)
            {
                var text = segmented[i][w];
                ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, text, out var isKnown);
                if (!isKnown)
                {
                    form = stemOfForm.Count;
                    ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        stems,
                        stemmer.Stem(text),
                        out var has
                    );
                    if (!has)
                    {
                        stem = stems.Count - 1;
                    }

                    stemOfForm.Add(stem);
                    formCount.Add(0);
                    formText.Add(text);
                }

                formCount[form]++;
                sequence[w] = stemOfForm[form];
            }

            sequences[i] = sequence;
            segmented[i] = [];
        }

        var spreads = Spreads(sequences, stems.Count);
        var least = texts.Count < SmallSet ? 1 : 2;
        var number = new int[stems.Count];
        var kept = 0;
        for (var s = 0; s < number.Length; s++)
        {
            number[s] = spreads[s] >= least ? kept++ : -1;
        }

        var written = new string[kept];
        var best = new int[kept];
        for (var f = 0; f < formText.Count; f++)
        {
            if (number[stemOfForm[f]] is var term and >= 0 && formCount[f] > best[term])
            {
                best[term] = formCount[f];
                written[term] = formText[f];
            }
        }

        for (var i = 0; i < sequences.Length; i++)
        {
            sequences[i] = [.. sequences[i].Select(s => number[s]).Where(t => t >= 0)];
        }

        return new(tongue, sequences, written, Spreads(sequences, kept));
    }

    // "don't", "l'hôpital", "mae'r": the part before the apostrophe, when the whole is no word of the list
    private static string WithoutClitic(string word)
    {
        var at = word.IndexOf('\'', StringComparison.Ordinal);
        return at <= 0 || word.EndsWith("n't", StringComparison.Ordinal) ? word : word[..at];
    }

    private static int[] Spreads(int[][] sequences, int terms)
    {
        var responsesWith = new int[terms];
        var last = new int[terms];
        for (var i = 0; i < sequences.Length; i++)
        {
            foreach (var term in sequences[i])
            {
                if (last[term] != i + 1)
                {
                    last[term] = i + 1;
                    responsesWith[term]++;
                }
            }
        }

        return responsesWith;
    }
}
