namespace Touchstone.Agreement;

/// <summary>A panel's ratings of items over one or more rounds.</summary>
public sealed class Panel
{
    private Panel(RatingScale scale, IReadOnlyList<PanelRound> rounds) => (Scale, Rounds) = (scale, rounds);

    /// <summary>The scale of all ratings.</summary>
    public RatingScale Scale { get; }

    /// <summary>The rounds with ratings, in order.</summary>
    public IReadOnlyList<PanelRound> Rounds { get; }

    /// <summary>Everybody who rated anything, in the order of their first rating.</summary>
    public IReadOnlyList<string> Panellists =>
        [.. Rounds.SelectMany(r => r.Panellists).Distinct(StringComparer.Ordinal)];

    /// <summary>Every item rated, in the order of its first rating.</summary>
    public IReadOnlyList<string> Items => [.. Rounds.SelectMany(r => r.Items).Distinct(StringComparer.Ordinal)];

    /// <summary>Puts ratings into rounds.</summary>
    /// <exception cref="ArgumentException">
    /// A rating is not of the scale, a round is below 1, or a panellist rates an item twice in a round.
    /// </exception>
    public static Panel Of(RatingScale scale, IEnumerable<PanelRating> ratings)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(ratings);
        PanelRating[] all = [.. ratings];
        if (Array.Find(all, r => !scale.Has(r.Rating) || r.Round < 1) is { } wrong)
        {
            throw new ArgumentException($"{wrong} is not of the scale {scale}.", nameof(ratings));
        }

        return new(scale, [.. all.GroupBy(r => r.Round).OrderBy(g => g.Key).Select(g => new PanelRound(g.Key, g))]);
    }
}
