using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Touchstone.Frameworks;

/// <summary>
/// An immutable list that is equal to another when its elements are, so that records which hold lists compare by value.
/// </summary>
/// <typeparam name="T">The element; its own equality is used.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    /// <summary>Wraps an array; a default array counts as empty.</summary>
    public ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>The elements as an immutable array, never default.</summary>
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>How many elements there are.</summary>
    public int Count => items.IsDefault ? 0 : items.Length;

    /// <summary>Whether the list has no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc />
    public T this[int index] => items[index];

    /// <summary>This list with one more element at its end.</summary>
    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <inheritdoc />
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an element or in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>An enumerator that allocates nothing.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the given elements; this is what a collection expression calls.</summary>
    public static ValueList<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list of the elements of a sequence, in its order.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
