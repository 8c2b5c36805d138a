namespace Touchstone.Agreement;

/// <summary>
/// What people make of the same items together who each put them into groups of their own (free sorting; Coxon 1999): for every
/// two items the share of sorters who put them together, and the clusters that follow from those shares.
/// </summary>
public sealed class CoSorting
{
    /// <summary>Shares differ by whole sorters, so that differences smaller than this are of the arithmetic.</summary>
    private const double Tolerance = 1e-9;

    private readonly int[,] together;

    private CoSorting(int sorters, int items, int[,] counts) => (Sorters, Items, together) = (sorters, items, counts);

    /// <summary>How many people sorted.</summary>
    public int Sorters { get; }

    /// <summary>How many items they sorted.</summary>
    public int Items { get; }

    /// <summary>Counts who put what together.</summary>
    /// <param name="sortings">
    /// One row a sorter, with the name of a group for each item, all rows of the same length. Two items are together where their
    /// groups have the same name, to the letter; an item whose group is null or empty is on its own.
    /// </param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static CoSorting Of(IReadOnlyList<IReadOnlyList<string?>> sortings)
    {
        ArgumentNullException.ThrowIfNull(sortings);
        var items = sortings.Count == 0 ? 0 : sortings[0].Count;
        if (sortings.Any(row => row.Count != items))
        {
            throw new ArgumentException("Every sorter sorts the same items.", nameof(sortings));
        }

        var counts = new int[items, items];
        foreach (var row in sortings)
        {
            for (var a = 0; a < items; a++)
            {
                for (var b = a + 1; b < items && !string.IsNullOrEmpty(row[a]); b++)
                {
                    if (string.Equals(row[a], row[b], StringComparison.Ordinal))
                    {
                        counts[a, b]++;
                        counts[b, a]++;
                    }
                }
            }
        }

        return new(sortings.Count, items, counts);
    }

    /// <summary>The share of sorters who put two different items together, from 0 to 1; 0 where nobody sorted.</summary>
    /// <param name="one">The number of an item, from 0.</param>
    /// <param name="other">The number of another.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item, or both are the same.</exception>
    public double Share(int one, int other)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(one);
        ArgumentOutOfRangeException.ThrowIfNegative(other);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(one, Items);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(other, Items);
        ArgumentOutOfRangeException.ThrowIfEqual(one, other);
        return Sorters == 0 ? 0 : together[one, other] / (double)Sorters;
    }

    /// <summary>
    /// Clusters by average linkage (Sokal and Michener 1958): beginning with each item on its own, the two clusters are joined between
    /// which the mean share of their pairs is greatest, as long as it reaches the cut. Of equal ones those with the lower numbers are
    /// joined first, so the same sortings give the same clusters.
    /// </summary>
    /// <param name="cut">The least mean share at which two clusters are joined, above 0 up to 1; 0.5 is half of the sorters.</param>
    /// <returns>Every item in one cluster; the clusters in the order of their lowest numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cut is not above 0 up to 1.</exception>
    public IReadOnlyList<SortedCluster> Clusters(double cut = 0.5)
    {
        if (!(cut > 0 && cut <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(cut), cut, "A cut is above 0 up to 1.");
        }

        var clusters = Enumerable.Range(0, Items).Select(item => new List<int> { item }).ToList();
        while (Closest(clusters) is { } pair && pair.Share >= cut - Tolerance)
        {
            clusters[pair.One].AddRange(clusters[pair.Other]);
            clusters.RemoveAt(pair.Other);
        }

        return [.. clusters.Select(c => new SortedCluster([.. c.Order()], Cohesion(c)))];
    }

    private (int One, int Other, double Share)? Closest(List<List<int>> clusters)
    {
        (int One, int Other, double Share)? best = null;
        for (var one = 0; one < clusters.Count; one++)
        {
            for (var other = one + 1; other < clusters.Count; other++)
            {
                var share = clusters[one].SelectMany(_ => clusters[other], Share).Average();
                if (best is null || share > best.Value.Share + Tolerance)
                {
                    best = (one, other, share);
                }
            }
        }

        return best;
    }

    private double? Cohesion(List<int> items) =>
        items.Count < 2
            ? null
            : items.SelectMany((one, i) => items.Skip(i + 1).Select(other => Share(one, other))).Average();
}
