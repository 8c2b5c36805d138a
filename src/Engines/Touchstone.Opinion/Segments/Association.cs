namespace Touchstone.Opinion;

/// <summary>How far a given segment and the found groups go together.</summary>
/// <param name="CramersV">
/// Cramér's V with Bergsma's (2013) correction for small samples, in [0, 1]: 0 when group and segment have nothing to do with
/// each other.
/// </param>
/// <param name="Lower">Lower end of the range, 2.5 % of bootstrap samples of people.</param>
/// <param name="Upper">Upper end of the range.</param>
/// <param name="People">People who are in a part of both.</param>
/// <param name="Counts">Per part of the segment and group the people; null when hidden. The last column is the part's total.</param>
public sealed record Association(
    double CramersV,
    double Lower,
    double Upper,
    int People,
    IReadOnlyList<IReadOnlyList<int?>> Counts
)
{
    private const int Samples = 400;

    /// <summary>Crosses two divisions of the same people.</summary>
    /// <param name="segment">The given segment.</param>
    /// <param name="groups">The found groups.</param>
    /// <param name="minimum">The least number of people a count may speak of.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static Association Of(Division segment, Division groups, int minimum = MinimumCell.Default, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(groups);
        var counts = new int[segment.Count, groups.Count];
        var pairs = new List<(int, int)>();
        for (var p = 0; p < segment.PartOf.Length; p++)
        {
            var (s, g) = (segment.PartOf[p], groups.PartOf[p]);
            if (s != Division.None && g != Division.None)
            {
                counts[s, g]++;
                pairs.Add((s, g));
            }
        }

        pairs.Sort();
        var noise = new SeededNoise(seed);
        var values = new double[Samples];
        for (var sample = 0; sample < Samples && pairs.Count > 0; sample++)
        {
            var random = noise.For(sample);
            var drawn = new int[segment.Count, groups.Count];
            for (var i = 0; i < pairs.Count; i++)
            {
                var (s, g) = pairs[(int)(random.At(i) * pairs.Count)];
                drawn[s, g]++;
            }

            values[sample] = V(drawn);
        }

        Array.Sort(values);
        var hidden = groups.Count == 0 ? new bool[segment.Count, 1] : MinimumCell.Hide(counts, minimum);
        return new(
            V(counts),
            values[(int)(0.025 * Samples)],
            values[(int)(0.975 * Samples)],
            pairs.Count,
            Shown(counts, hidden)
        );
    }

    private static List<IReadOnlyList<int?>> Shown(int[,] counts, bool[,] hidden)
    {
        var shown = new List<IReadOnlyList<int?>>();
        for (var r = 0; r < counts.GetLength(0); r++)
        {
            var row = new List<int?>();
            var total = 0;
            for (var c = 0; c < counts.GetLength(1); c++)
            {
                row.Add(hidden[r, c] ? null : counts[r, c]);
                total += counts[r, c];
            }

            row.Add(hidden[r, counts.GetLength(1)] ? null : total);
            shown.Add(row);
        }

        return shown;
    }

    private static double V(int[,] counts)
    {
        var rows = Lines(counts, 0);
        var columns = Lines(counts, 1);
        var (r, c) = (rows.Count(n => n > 0), columns.Count(n => n > 0));
        double n = rows.Sum();
        if (r < 2 || c < 2)
        {
            return 0;
        }

        double squares = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var expected = rows[i] * columns[j] / n;
                squares += expected == 0 ? 0 : Math.Pow(counts[i, j] - expected, 2) / expected;
            }
        }

        var phi = Math.Max(0, (squares / n) - ((r - 1) * (c - 1) / (n - 1)));
        var least = Math.Min(r - ((r - 1) * (r - 1) / (n - 1)), c - ((c - 1) * (c - 1) / (n - 1))) - 1;
        return least <= 0 ? 0 : Math.Min(1, Math.Sqrt(phi / least));
    }

    private static double[] Lines(int[,] counts, int along)
    {
        var lines = new double[counts.GetLength(along)];
        for (var i = 0; i < counts.GetLength(0); i++)
        {
            for (var j = 0; j < counts.GetLength(1); j++)
            {
                lines[along == 0 ? i : j] += counts[i, j];
            }
        }

        return lines;
    }
}
