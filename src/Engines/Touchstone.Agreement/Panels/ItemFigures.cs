namespace Touchstone.Agreement;

/// <summary>Everything about the ratings of one item in one round.</summary>
/// <param name="Item">The item.</param>
/// <param name="Ratings">The ratings, in rising order, at least one.</param>
/// <param name="Scale">Their scale.</param>
public sealed record ItemFigures(string Item, IReadOnlyList<int> Ratings, RatingScale Scale)
{
    /// <summary>How many rated it.</summary>
    public int Panellists => Ratings.Count;

    /// <summary>The median rating.</summary>
    public double Median => Percentile.Median(Numbers);

    /// <summary>The mean rating.</summary>
    public double Mean => Numbers.Average();

    /// <summary>The interquartile range.</summary>
    public double InterquartileRange => Percentile.InterquartileRange(Numbers);

    /// <summary>The share of favourable ratings, from 0 to 1.</summary>
    public double Favourable => ShareBetween(Scale.FavourableFrom, Scale.Highest);

    /// <summary>The share of unfavourable ratings, from 0 to 1.</summary>
    public double Unfavourable => ShareBetween(Scale.Lowest, Scale.UnfavourableTo);

    /// <summary>The RAND/UCLA figures; null on another scale than 1 to 9, for which the method's constants are made.</summary>
    public RandUcla? RandUcla => Scale is { Lowest: 1, Highest: 9 } ? Agreement.RandUcla.Of(Ratings) : null;

    /// <summary>The content validity ratio, favourable ratings being those that call the item essential.</summary>
    public ContentValidityRatio ContentValidityRatio =>
        new(CountBetween(Scale.FavourableFrom, Scale.Highest), Panellists);

    /// <summary>The content validity index, favourable ratings being those that call the item relevant.</summary>
    public ItemContentValidity ContentValidity => new(CountBetween(Scale.FavourableFrom, Scale.Highest), Panellists);

    private IEnumerable<double> Numbers => Ratings.Select(r => (double)r);

    /// <summary>The share of ratings from one rating to another, both included.</summary>
    public double ShareBetween(int from, int to) => CountBetween(from, to) / (double)Panellists;

    internal static ItemFigures Of(string item, PanelRound round, RatingScale scale) =>
        new(item, [.. round.Of(item).Values.Order()], scale);

    private int CountBetween(int from, int to) => Ratings.Count(r => r >= from && r <= to);
}
