using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Suggestion;

/// <summary>
/// How well suggestions agree with people, measured on responses that people coded and the suggestions had not seen
/// (cross-validation). Shown beside the agreement of people with each other; never instead of it.
/// </summary>
public sealed record SuggestionCheck
{
    private const int Resamples = 1_000;

    /// <summary>How many responses were checked.</summary>
    public required int Responses { get; init; }

    /// <summary>Mean over the responses of the F1 of suggested and given codes, 0 to 1.</summary>
    public required double F1 { get; init; }

    /// <summary>The lower end of its 95 % bootstrap interval.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper end of its 95 % bootstrap interval.</summary>
    public required double Upper { get; init; }

    /// <summary>For each code: how often people gave it, how often it was suggested, how often both, and Cohen's kappa.</summary>
    public required IReadOnlyList<CodeAgreement> Codes { get; init; }

    /// <summary>Measures.</summary>
    /// <param name="coded">What people coded; five responses at least.</param>
    /// <param name="options">How to suggest.</param>
    /// <param name="folds">How many parts are held back in turn, 2 up.</param>
    /// <returns>The figures, or why there are none.</returns>
    public static Outcome<SuggestionCheck> Of(IReadOnlyList<CodedText> coded, SuggestionOptions options, int folds = 5)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        if (coded.Count < Math.Max(5, folds))
        {
            return new Refusal("suggestion.too-few", "Too few coded responses to hold some back.");
        }

        var order = Enumerable.Range(0, coded.Count).ToArray();
        new SeededNumbers(options.Seed).Shuffle(order);
        var suggested = new IReadOnlyList<string>[coded.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var held = order.Where((_, i) => i % folds == fold).ToList();
            var learnt = order.Where((_, i) => i % folds != fold).ToList();
            var outcome = CodeSuggestions.For(
                [.. learnt.Select(i => coded[i])],
                [.. held.Select(i => coded[i].Text)],
                options
            );
            if (!outcome.TryGet(out var suggestions, out var refusal))
            {
                return refusal;
            }

            for (var i = 0; i < held.Count; i++)
            {
                suggested[held[i]] = [.. suggestions[i].Select(s => s.Code)];
            }
        }

        return Measure(coded, suggested, options.Seed);
    }

    /// <summary>F1 of two sets of codes; 1 where both are empty.</summary>
    internal static double F1Of(IReadOnlyList<string> given, IReadOnlyList<string> suggested) =>
        given.Count + suggested.Count == 0
            ? 1
            : 2.0 * given.Intersect(suggested, StringComparer.Ordinal).Count() / (given.Count + suggested.Count);

    private static SuggestionCheck Measure(
        IReadOnlyList<CodedText> coded,
        IReadOnlyList<string>[] suggested,
        ulong seed
    )
    {
        var scores = coded
            .Select((c, i) => F1Of([.. c.Codes.Distinct(StringComparer.Ordinal)], suggested[i]))
            .ToArray();
        var random = new SeededNumbers(seed);
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            double sum = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                sum += scores[random.Below(scores.Length)];
            }

            means[r] = sum / scores.Length;
        }

        Array.Sort(means);
        var codes = coded.SelectMany(c => c.Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new SuggestionCheck
        {
            Responses = coded.Count,
            F1 = scores.Average(),
            Lower = means[Resamples * 25 / 1000],
            Upper = means[Resamples * 975 / 1000],
            Codes =
            [
                .. codes.Select(code =>
                    CodeAgreement.Of(
                        code,
                        [.. coded.Select(c => c.Codes.Contains(code, StringComparer.Ordinal))],
                        [.. suggested.Select(s => s.Contains(code, StringComparer.Ordinal))]
                    )
                ),
            ],
        };
    }
}
