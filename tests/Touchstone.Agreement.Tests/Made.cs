using System.Globalization;

namespace Touchstone.Agreement.Tests;

/// <summary>Codings for tests: published ones, and some made at random from a seed.</summary>
internal static class Made
{
    /// <summary>Krippendorff (2011): four coders, twelve units, a dot for no value.</summary>
    public static readonly string[] Krippendorff =
    [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];

    /// <summary>Fleiss (1971): how many of fourteen raters put each of ten units into each of five categories.</summary>
    public static readonly int[][] Fleiss =
    [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];

    public static readonly string[] ThreeCoders =
    [
        "1 2 3 3 2 1 4 1 2 5 3 2 4 4 5 1",
        "1 2 3 3 2 2 4 1 2 5 4 2 3 4 5 2",
        "1 3 3 3 2 3 4 2 2 5 3 1 4 5 4 1",
    ];

    public static readonly string[] ThreeCodersOfSets =
    [
        "a a|b b c a|c b|c|d d a|b|c e c|d a b c|d|e a|b d",
        "a a b|c c a|b b|c d a|b|c d|e c a|b b c|d a|b e",
        "a|b a|b b c a b|c|d d|e a|c e c|d a b|c c|d|e b d",
    ];

    /// <summary>One row a coder, a value per unit, a dot for none.</summary>
    public static CodingTable Rows(params string[] rows) =>
        CodingTable.Of(
            rows.SelectMany(
                (row, coder) =>
                    row.Split(' ')
                        .Select((value, unit) => (value, unit))
                        .Where(v => v.value != ".")
                        .Select(v => Coding(v.unit, coder, v.value))
            )
        );

    /// <summary>Two coders: how many units in each row of the first's and column of the second's categories, numbered from 1.</summary>
    public static CodingTable Square(params int[][] cells)
    {
        var codings = new List<Coding>();
        var unit = 0;
        for (var a = 0; a < cells.Length; a++)
        {
            for (var b = 0; b < cells[a].Length; b++)
            {
                for (var i = 0; i < cells[a][b]; i++, unit++)
                {
                    codings.Add(Coding(unit, 0, Text(a + 1)));
                    codings.Add(Coding(unit, 1, Text(b + 1)));
                }
            }
        }

        return CodingTable.Of(codings);
    }

    /// <summary>How many coders put each unit into each category.</summary>
    public static CodingTable Counts(int[][] counts) =>
        CodingTable.Of(
            counts.SelectMany(
                (row, unit) =>
                    row.SelectMany((n, k) => Enumerable.Repeat(Text(k + 1), n))
                        .Select((value, coder) => Coding(unit, coder, value))
            )
        );

    /// <summary>Coders who mostly see what is there, with gaps; values are numbers from 1.</summary>
    public static List<Coding> Random(int seed, int units = 30, int coders = 3, int categories = 4, double gaps = 0.2)
    {
        var random = new Random(seed);
        var codings = new List<Coding>();
        for (var u = 0; u < units; u++)
        {
            var truth = random.Next(categories);
            for (var c = 0; c < coders; c++)
            {
                if (random.NextDouble() >= gaps)
                {
                    var seen = random.NextDouble() < 0.6 ? truth : random.Next(categories);
                    codings.Add(Coding(u, c, Text(seen + 1)));
                }
            }
        }

        return codings;
    }

    public static Coding Coding(int unit, int coder, string value) =>
        new($"u{Text(unit)}", $"c{Text(coder)}", CodeSet.Of(value.Split('|')));

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
