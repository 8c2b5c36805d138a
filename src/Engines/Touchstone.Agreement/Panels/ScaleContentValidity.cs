namespace Touchstone.Agreement;

/// <summary>The content validity of a set of items (Polit and Beck 2006).</summary>
/// <param name="Average">S-CVI/Ave: the mean of the items' indices, from 0 to 1; 0.90 and above is asked for.</param>
/// <param name="UniversalAgreement">S-CVI/UA: the share of items that everybody rates relevant.</param>
public sealed record ScaleContentValidity(double Average, double UniversalAgreement)
{
    /// <summary>Works out both figures; null without items.</summary>
    public static ScaleContentValidity? Of(IReadOnlyCollection<ItemContentValidity> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count == 0
            ? null
            : new(items.Average(i => i.Index), items.Count(i => i.Relevant == i.Panellists) / (double)items.Count);
    }
}
