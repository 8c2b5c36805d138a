namespace Touchstone.Agreement;

/// <summary>Ranks from 1 for the least; values that are the same share the mean of their ranks.</summary>
internal static class Ranks
{
    /// <returns>The ranks, and the sum of t³ - t over the groups of t that share one.</returns>
    public static (double[] Ranks, double Ties) Of(double[] values)
    {
        var ranks = new double[values.Length];
        var ties = 0.0;
        var below = 0;
        foreach (
            var same in Enumerable
                .Range(0, values.Length)
                .GroupBy(i => values[i])
                .OrderBy(g => g.Key)
                .Select(g => g.ToArray())
        )
        {
            foreach (var i in same)
            {
                ranks[i] = below + ((same.Length + 1) / 2.0);
            }

            ties += ((double)same.Length * same.Length * same.Length) - same.Length;
            below += same.Length;
        }

        return (ranks, ties);
    }
}
