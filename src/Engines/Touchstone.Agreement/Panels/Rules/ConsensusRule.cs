namespace Touchstone.Agreement;

/// <summary>
/// What counts as consensus, as a value that can be stored and published before the first round. Two rules are equal where their
/// texts are.
/// </summary>
public abstract record ConsensusRule
{
    private protected ConsensusRule() { }

    /// <summary>The rule in a sentence for people.</summary>
    public abstract string Sentence { get; }

    /// <summary>The rule as <see cref="Parse"/> reads it.</summary>
    public abstract string Text { get; }

    /// <summary>Whether the rule makes sense for a scale.</summary>
    public virtual bool Fits(RatingScale scale) => true;

    /// <summary>Judges an item.</summary>
    /// <param name="item">Its ratings, of a scale that the rule fits.</param>
    public abstract ConsensusOutcome Judge(ItemFigures item);

    /// <summary>
    /// Reads a rule: <c>rand-ucla</c>, <c>70/15</c>, <c>percent share=0.75 iqr=1</c>, <c>cvr</c> or <c>cvi least=0.78</c>.
    /// </summary>
    /// <param name="text">The rule; settings may be left out.</param>
    /// <returns>The rule, or null where the text is none.</returns>
    public static ConsensusRule? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var settings = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=');
            if (
                pair.Length != 2
                || CodeOrder.Number(pair[1]) is not { } number
                || number < 0
                || !settings.TryAdd(pair[0], number)
            )
            {
                return null;
            }
        }

        return (parts.FirstOrDefault(), settings.Count) switch
        {
            ("rand-ucla", 0) => new RandUclaRule(),
            ("70/15", 0) => new SeventyFifteenRule(),
            ("cvr", 0) => new ContentValidityRatioRule(),
            ("cvi", _) when Only(settings, "least") && Share(settings, "least", 0.78) is { } least =>
                new ContentValidityRule(least),
            ("percent", _) when Only(settings, "share", "iqr") && Share(settings, "share", 0.75) is { } share =>
                new PercentAgreementRule(share, settings.GetValueOrDefault("iqr", 1)),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Text;

    private static bool Only(Dictionary<string, double> settings, params string[] names) =>
        settings.Keys.All(names.Contains);

    private static double? Share(Dictionary<string, double> settings, string name, double usual) =>
        settings.GetValueOrDefault(name, usual) is var share and > 0 and <= 1 ? share : null;
}
