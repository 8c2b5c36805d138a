using System.Numerics;

namespace Touchstone.Agreement;

/// <summary>Any distance between 0 and 1, worked out once for every pair of categories where they are not too many.</summary>
internal sealed class TableDistance : IDistance
{
    /// <summary>A square of this side takes 72 MB.</summary>
    private const int LongestSide = 3000;

    private readonly Func<int, int, double> between;
    private readonly double[][]? table;

    public TableDistance(int categories, Func<int, int, double> between)
    {
        this.between = between;
        if (IsTabledFor(categories))
        {
            table = [.. Enumerable.Range(0, categories).Select(_ => new double[categories])];
            for (var a = 0; a < categories; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    table[a][b] = table[b][a] = between(a, b);
                }
            }
        }
    }

    /// <summary>Whether sums over all pairs are fast enough for a bootstrap.</summary>
    public bool IsTabled => table is not null;

    public static bool IsTabledFor(int categories) => categories <= LongestSide;

    public static double Ratio(double a, double b) => a + b == 0 ? 0 : (a - b) / (a + b) * ((a - b) / (a + b));

    public double Between(int a, int b) => table is null ? between(a, b) : table[a][b];

    public void Spread(ReadOnlySpan<double> counts, Span<double> spread)
    {
        spread.Clear();
        for (var a = 0; a < counts.Length; a++)
        {
            if (counts[a] == 0)
            {
                continue;
            }

            if (table is not null)
            {
                Add(table[a], counts[a], spread);
                continue;
            }

            for (var b = 0; b < counts.Length; b++)
            {
                spread[b] += counts[a] * between(a, b);
            }
        }
    }

    private static void Add(ReadOnlySpan<double> row, double times, Span<double> to)
    {
        var b = 0;
        var factor = new Vector<double>(times);
        for (; b <= row.Length - Vector<double>.Count; b += Vector<double>.Count)
        {
            var sum = new Vector<double>(to[b..]) + (factor * new Vector<double>(row[b..]));
            sum.CopyTo(to[b..]);
        }

        for (; b < row.Length; b++)
        {
            to[b] += times * row[b];
        }
    }
}
