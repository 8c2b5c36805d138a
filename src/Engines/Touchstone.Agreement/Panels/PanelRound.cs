namespace Touchstone.Agreement;

/// <summary>What panellists said in one round.</summary>
public sealed class PanelRound
{
    private readonly Dictionary<string, Dictionary<string, int>> ratings = new(StringComparer.Ordinal);

    internal PanelRound(int number, IEnumerable<PanelRating> given)
    {
        Number = number;
        foreach (var rating in given)
        {
            if (!ratings.TryGetValue(rating.Item, out var ofItem))
            {
                ratings.Add(rating.Item, ofItem = new(StringComparer.Ordinal));
            }

            if (!ofItem.TryAdd(rating.Panellist, rating.Rating))
            {
                throw new ArgumentException(
                    $"\"{rating.Panellist}\" rates \"{rating.Item}\" twice in one round.",
                    nameof(given)
                );
            }
        }

        Panellists = [.. ratings.Values.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The round's number, from 1.</summary>
    public int Number { get; }

    /// <summary>The items rated, in the order of their first rating.</summary>
    public IReadOnlyCollection<string> Items => ratings.Keys;

    /// <summary>Those who rated anything, in the order of their first rating.</summary>
    public IReadOnlyList<string> Panellists { get; }

    /// <summary>The ratings of an item, by panellist; empty where it was not rated.</summary>
    public IReadOnlyDictionary<string, int> Of(string item) =>
        ratings.TryGetValue(item, out var ofItem) ? ofItem : new Dictionary<string, int>(StringComparer.Ordinal);
}
