namespace Touchstone.Themes.Suggestion;

/// <summary>
/// Suggests codes for responses that nobody has coded, learnt from those that people have. Several codes may fit one response;
/// each comes with a score and with the words that speak for it.
/// </summary>
public static class CodeSuggestions
{
    private const int WordsShown = 5;

    /// <summary>Suggests.</summary>
    /// <param name="coded">What people coded; two responses and one code at least.</param>
    /// <param name="uncoded">The responses to suggest codes for.</param>
    /// <param name="options">How to suggest.</param>
    /// <param name="cancellation">To give up early.</param>
    /// <returns>For each response its suggestions, best first, one at least; or why there are none.</returns>
    public static Outcome<IReadOnlyList<IReadOnlyList<CodeSuggestion>>> For(
        IReadOnlyList<CodedText> coded,
        IReadOnlyList<string> uncoded,
        SuggestionOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(uncoded);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (options.Threshold is not (> 0 and < 1))
        {
            return new Refusal("suggestion.threshold", "The threshold is over 0 and below 1.");
        }

        var codes = coded
            .SelectMany(c => c.Codes)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (coded.Count < 2 || codes.Count == 0)
        {
            return new Refusal(
                "suggestion.too-few",
                "There is nothing to learn from: two coded responses and one code at least are needed."
            );
        }

        var features = SuggestionFeatures.Of(
            [.. coded.Select(c => c.Text), .. uncoded],
            coded.Count,
            options.Seed,
            options.Threads
        );
        cancellation.ThrowIfCancellationRequested();
        var labels = LabelsOf(coded, codes);
        var model = CodeModel.Fit(
            features,
            [.. Enumerable.Range(0, coded.Count)],
            labels,
            codes.Count,
            options.Seed,
            options.Threads
        );
        cancellation.ThrowIfCancellationRequested();
        var suggestions = new IReadOnlyList<CodeSuggestion>[uncoded.Count];
        Parallel.For(
            0,
            uncoded.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            i => suggestions[i] = Read(features, model, coded.Count + i, codes, options.Threshold)
        );
        return suggestions;
    }

    internal static bool[][] LabelsOf(IReadOnlyList<CodedText> coded, List<string> codes)
    {
        var numbers = codes.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var labels = new bool[coded.Count][];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = new bool[codes.Count];
            foreach (var code in coded[i].Codes)
            {
                labels[i][numbers[code]] = true;
            }
        }

        return labels;
    }

    /// <summary>The numbers of the codes to suggest, best first.</summary>
    internal static IReadOnlyList<int> Chosen(float[] scores, double threshold)
    {
        var ranked = Enumerable.Range(0, scores.Length).OrderByDescending(c => scores[c]).ThenBy(c => c).ToList();
        return [.. ranked.TakeWhile((c, rank) => rank == 0 || scores[c] >= threshold)];
    }

    private static List<CodeSuggestion> Read(
        SuggestionFeatures features,
        CodeModel model,
        int response,
        List<string> codes,
        double threshold
    )
    {
        var scores = model.Scores(features, response);
        return
        [
            .. Chosen(scores, threshold)
                .Select(code => new CodeSuggestion(
                    codes[code],
                    scores[code],
                    [
                        .. features
                            .Speaking(response, f => model.WeightOf(f, code))
                            .Where(w => w.Weight > 0)
                            .OrderByDescending(w => w.Weight)
                            .ThenBy(w => w.Word, StringComparer.Ordinal)
                            .Take(WordsShown)
                            .Select(w => w.Word),
                    ]
                )),
        ];
    }
}
