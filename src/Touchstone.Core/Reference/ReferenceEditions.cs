using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Reference;

/// <summary>All editions of one list. New work takes the edition in force on its day and pins it; old work keeps its own.</summary>
public sealed class ReferenceEditions<T>
    where T : IReferenceItem
{
    internal ReferenceEditions(string set, IEnumerable<ReferenceList<T>> editions)
    {
        Set = set;
        All =
        [
            .. editions.OrderBy(edition => edition.InForceFrom).ThenBy(edition => edition.Edition, CodeOrder.Instance),
        ];
    }

    public string Set { get; }

    /// <summary>Every edition, the earliest first; at least one.</summary>
    public IReadOnlyList<ReferenceList<T>> All { get; }

    /// <summary>The newest edition, in force or still to come.</summary>
    public ReferenceList<T> Latest => All[^1];

    /// <summary>The edition in force on a day; before the first edition, the first.</summary>
    public ReferenceList<T> On(DateOnly day) => All.LastOrDefault(edition => edition.InForceFrom <= day) ?? All[0];

    /// <summary>The edition of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ReferenceList<T> this[string edition] =>
        Find(edition) ?? throw new KeyNotFoundException($"There is no edition \"{edition}\" of {Set}.");

    /// <summary>The edition of this name, or null.</summary>
    public ReferenceList<T>? Find(string? edition) => All.FirstOrDefault(list => list.Edition == edition);
}
