namespace Touchstone.Agreement;

/// <summary>The whole numbers that panellists may give, and which of them are for or against an item.</summary>
public sealed record RatingScale
{
    /// <summary>The scale of RAND/UCLA and of most Delphi studies: 7 to 9 for, 1 to 3 against.</summary>
    public static readonly RatingScale OneToNine = new(1, 9);

    /// <summary>A scale whose upper third, rounded up, is for an item: 7-9 of 1-9, 4-5 of 1-5, 3-4 of 1-4, 3 of 1-3.</summary>
    /// <param name="lowest">The lowest rating.</param>
    /// <param name="highest">The highest rating, above the lowest.</param>
    /// <param name="favourableFrom">The lowest rating that is for an item; null for the upper third.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not in order, or favourable ratings not above the middle.</exception>
    public RatingScale(int lowest, int highest, int? favourableFrom = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lowest, highest);
        Lowest = lowest;
        Highest = highest;
        FavourableFrom = favourableFrom ?? highest - ((highest - lowest + 3) / 3) + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(FavourableFrom, highest, nameof(favourableFrom));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(
            2 * FavourableFrom,
            lowest + highest,
            nameof(favourableFrom)
        );
    }

    /// <summary>The lowest rating.</summary>
    public int Lowest { get; }

    /// <summary>The highest rating.</summary>
    public int Highest { get; }

    /// <summary>The lowest rating that is for an item.</summary>
    public int FavourableFrom { get; }

    /// <summary>The highest rating that is against an item: as far from the lowest as the favourable ones reach from the highest.</summary>
    public int UnfavourableTo => Lowest + Highest - FavourableFrom;

    /// <summary>Whether it is a rating of this scale.</summary>
    public bool Has(int rating) => rating >= Lowest && rating <= Highest;

    /// <summary>The ends of the scale and the ratings that are for an item.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Lowest} to {Highest}, {FavourableFrom} to {Highest} favourable");
}
