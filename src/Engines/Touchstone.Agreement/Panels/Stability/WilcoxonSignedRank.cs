namespace Touchstone.Agreement;

/// <summary>Wilcoxon's signed-rank test (1945) of whether panellists moved in one direction between two rounds.</summary>
/// <param name="RisesRankSum">The ranks of those who went up.</param>
/// <param name="FallsRankSum">The ranks of those who went down.</param>
/// <param name="Moved">How many moved at all; those who stayed do not count.</param>
/// <param name="P">
/// Two-sided: 1 where nobody moved. Exact over all signs, ties included, for up to 200 who moved; beyond, by the normal
/// distribution with the correction for ties.
/// </param>
public sealed record WilcoxonSignedRank(double RisesRankSum, double FallsRankSum, int Moved, double P)
{
    private const int LargestExact = 200;

    /// <summary>Tests the same panellists' ratings in two rounds.</summary>
    /// <param name="before">Ratings in the earlier round.</param>
    /// <param name="after">Ratings in the later round, in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static WilcoxonSignedRank Of(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count != after.Count)
        {
            throw new ArgumentException("Every panellist has a rating in both rounds.", nameof(after));
        }

        int[] moves = [.. before.Zip(after, (b, a) => a - b).Where(m => m != 0)];
        var (ranks, ties) = Ranks.Of([.. moves.Select(m => (double)Math.Abs(m))]);
        var rises = ranks.Where((_, i) => moves[i] > 0).Sum();
        var falls = ranks.Sum() - rises;
        var p =
            moves.Length == 0 ? 1
            : moves.Length <= LargestExact ? Exact(ranks, rises)
            : Normal(ranks, rises, ties);
        return new(rises, falls, moves.Length, p);
    }

    /// <summary>All 2ⁿ ways to give the ranks a sign, gathered by their sum; ranks are doubled so that shared ones are whole.</summary>
    private static double Exact(double[] ranks, double rises)
    {
        int[] doubled = [.. ranks.Select(r => (int)Math.Round(2 * r))];
        var ways = new double[doubled.Sum() + 1];
        ways[0] = 1;
        var reached = 0;
        foreach (var rank in doubled)
        {
            for (var sum = reached; sum >= 0; sum--)
            {
                ways[sum] /= 2;
                ways[sum + rank] += ways[sum];
            }

            reached += rank;
        }

        var at = (int)Math.Round(2 * rises);
        return Math.Min(1, 2 * Math.Min(ways.Take(at + 1).Sum(), ways.Skip(at).Sum()));
    }

    private static double Normal(double[] ranks, double rises, double ties)
    {
        double n = ranks.Length;
        var mean = n * (n + 1) / 4;
        var variance = (n * (n + 1) * ((2 * n) + 1) / 24) - (ties / 48);
        return 2 * Distributions.NormalTail(Math.Abs(rises - mean) / Math.Sqrt(variance));
    }
}
