using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Core.Reference;

/// <summary>One edition of one list of reference data, as a data file holds it. Items stand in the order of the file.</summary>
public sealed class ReferenceList<T> : IReadOnlyList<T>
    where T : IReferenceItem
{
    private readonly IReadOnlyList<T> items;
    private readonly Dictionary<string, T> byCode;

    internal ReferenceList(
        string set,
        string edition,
        string title,
        DateOnly inForceFrom,
        Wording wording,
        string? note,
        IReadOnlyList<T> items
    )
    {
        Set = set;
        Edition = edition;
        Title = title;
        InForceFrom = inForceFrom;
        Wording = wording;
        Note = note;
        this.items = items;
        byCode = items.ToDictionary(item => item.Code, StringComparer.Ordinal);
    }

    /// <summary>Which list: <c>mpf</c>, <c>professions</c>.</summary>
    public string Set { get; }

    /// <summary>Which edition: as a rule the year.</summary>
    public string Edition { get; }

    public string Title { get; }

    /// <summary>The first day on which this edition counts, until a later one does.</summary>
    public DateOnly InForceFrom { get; }

    /// <summary>Whose words the texts are, unless an item says otherwise.</summary>
    public Wording Wording { get; }

    /// <summary>What a reader should know of the edition.</summary>
    public string? Note { get; }

    public int Count => items.Count;

    /// <summary>The codes, in the order of the items.</summary>
    public IEnumerable<string> Codes => items.Select(item => item.Code);

    public T this[int index] => items[index];

    /// <summary>The item with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string code] =>
        Find(code) ?? throw new KeyNotFoundException($"{Set}, edition {Edition}, has no item \"{code}\".");

    /// <summary>The item with this code, or null.</summary>
    public T? Find(string? code) => code is null ? default : byCode.GetValueOrDefault(code);

    public bool Has([NotNullWhen(true)] string? code) => code is not null && byCode.ContainsKey(code);

    /// <summary>The name of the item with this code; the code itself where an older record names one no longer listed.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The identity of an item of this list, to be kept by a record that used it.</summary>
    public ReferencePin Pin(string code) => new(Set, Edition, code);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
