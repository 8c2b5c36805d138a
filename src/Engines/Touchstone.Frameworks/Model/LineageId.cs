namespace Touchstone.Frameworks;

/// <summary>
/// What stays the same about a node through every version of its framework: the node may be reworded, recoded and moved,
/// its lineage never changes and is never used again for another node.
/// </summary>
/// <param name="Value">The identifier; an imported node without a lineage of its own takes its source identifier.</param>
public readonly record struct LineageId(Guid Value) : IComparable<LineageId>
{
    /// <summary>A lineage for a node that has never been in any version.</summary>
    public static LineageId New() => new(Guid.CreateVersion7());

    /// <summary>Reads the text form, or gives null when the text is not an identifier.</summary>
    public static LineageId? Parse(string? text) => Guid.TryParse(text, out var value) ? new LineageId(value) : null;

    /// <inheritdoc />
    public int CompareTo(LineageId other) => Value.CompareTo(other.Value);

    /// <summary>Orders by identifier.</summary>
    public static bool operator <(LineageId left, LineageId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by identifier.</summary>
    public static bool operator >(LineageId left, LineageId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by identifier.</summary>
    public static bool operator <=(LineageId left, LineageId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by identifier.</summary>
    public static bool operator >=(LineageId left, LineageId right) => left.CompareTo(right) >= 0;

    /// <summary>Lower-case with hyphens, 36 characters.</summary>
    public override string ToString() => Value.ToString("D");
}
