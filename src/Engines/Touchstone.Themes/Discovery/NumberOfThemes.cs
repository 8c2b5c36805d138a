using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Discovery;

/// <summary>
/// Suggests how many themes to look for. Stability is judged on draws of the responses (Ben-Hur, Elisseeff and Guyon 2002); it
/// falls as themes become more, and what people can use grows with their number as information does. The number suggested has
/// the greatest product of the square of the stability and the logarithm of the effective number of themes.
/// </summary>
internal static class NumberOfThemes
{
    private const int Draws = 4;
    private const int MostResponses = 2_500;

    private static readonly int[] Candidates = [3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36];

    public static IReadOnlyList<NumberTrial> Try(Places places, ulong seed, int threads)
    {
        var random = new SeededNumbers(seed);
        var order = Enumerable.Range(0, places.Count).ToArray();
        random.Shuffle(order);
        var pool = places.Some(order.Take(MostResponses).Order());
        var draws = new int[Draws][];
        for (var d = 0; d < Draws; d++)
        {
            var all = Enumerable.Range(0, pool.Count).ToArray();
            random.Shuffle(all);
            draws[d] = [.. all.Take(pool.Count * 4 / 5).Order()];
        }

        var trials = new List<NumberTrial>();
        foreach (var number in Candidates.Where(k => k * 10 <= pool.Count))
        {
            var labels = new int[Draws][];
            for (var d = 0; d < Draws; d++)
            {
                var draw = pool.Some(draws[d]);
                var start = SphericalMeans.Of(draw, number, 2, seed + (ulong)d, threads);
                var found = DirectionMixture.From(draw, start, number, keepsHabit: false, threads).First;
                labels[d] = new int[pool.Count];
                Array.Fill(labels[d], -1);
                for (var i = 0; i < found.Length; i++)
                {
                    labels[d][draws[d][i]] = found[i];
                }
            }

            double sum = 0;
            for (var a = 0; a < Draws; a++)
            {
                for (var b = a + 1; b < Draws; b++)
                {
                    sum += AdjustedRand.Of(labels[a], labels[b]);
                }
            }

            trials.Add(new(number, sum / (Draws * (Draws - 1) / 2.0), labels.Average(Effective)));
        }

        return trials;
    }

    public static int Choose(IReadOnlyList<NumberTrial> trials) =>
        trials.Count == 0
            ? 2
            : trials.MaxBy(t => t.Stability * Math.Max(0, t.Stability) * Math.Log(1 + t.Effective))!.Themes;

    private static double Effective(int[] labels)
    {
        var sizes = labels.Where(l => l >= 0).CountBy(l => l).Select(s => (double)s.Value).ToList();
        var all = sizes.Sum();
        return Math.Exp(-sizes.Sum(s => s / all * Math.Log(s / all)));
    }
}
