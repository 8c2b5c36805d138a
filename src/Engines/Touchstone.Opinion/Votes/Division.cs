namespace Touchstone.Opinion;

/// <summary>
/// People divided into parts that do not overlap: found groups, published groups, or a given segment such as profession.
/// A person may be in no part.
/// </summary>
public sealed class Division
{
    /// <summary>In <see cref="PartOf"/>: this person is in no part.</summary>
    public const int None = -1;

    private readonly int[] partOf;

    /// <summary>Divides people, given by their position in a table.</summary>
    /// <param name="names">One name per part, in the order in which parts are numbered from 0.</param>
    /// <param name="partOf">For each person the number of their part, or <see cref="None"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part number has no name.</exception>
    public Division(IReadOnlyList<string> names, ReadOnlySpan<int> partOf)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var part in partOf)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(part, None, nameof(partOf));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, names.Count, nameof(partOf));
        }

        Names = [.. names];
        this.partOf = partOf.ToArray();
    }

    /// <summary>Divides people into parts that are only numbered: "0", "1", ...</summary>
    /// <param name="count">How many parts there are, 0 or more.</param>
    /// <param name="partOf">For each person the number of their part, or <see cref="None"/>.</param>
    public static Division Numbered(int count, ReadOnlySpan<int> partOf) =>
        new([.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))], partOf);

    /// <summary>Everybody in one part.</summary>
    /// <param name="people">How many people there are.</param>
    public static Division Everyone(int people) => new(["everyone"], new int[people]);

    /// <summary>One name per part.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many parts there are.</summary>
    public int Count => Names.Count;

    /// <summary>For each person the number of their part, or <see cref="None"/>.</summary>
    public ReadOnlySpan<int> PartOf => partOf;

    /// <summary>How many people each part has.</summary>
    public int[] Sizes()
    {
        var sizes = new int[Count];
        foreach (var part in partOf)
        {
            if (part != None)
            {
                sizes[part]++;
            }
        }

        return sizes;
    }
}
