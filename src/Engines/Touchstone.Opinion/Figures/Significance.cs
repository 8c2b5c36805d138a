namespace Touchstone.Opinion;

/// <summary>The smoothed shares and tests of the classic method.</summary>
internal static class Significance
{
    /// <summary>One-sided at 10 %.</summary>
    public const double Threshold = 1.2816;

    /// <summary>(n + 1) / (seen + 2): a share that starts at one half.</summary>
    public static double Share(int n, int seen) => (n + 1.0) / (seen + 2.0);

    /// <summary>
    /// z of a share against one half with one success added, and so 1 for a statement nobody has seen: a fault of the method
    /// that is kept because its lists depend on it.
    /// </summary>
    public static double AgainstHalf(int n, int seen)
    {
        var success = n + 1.0;
        var trials = seen + 1.0;
        return 2 * Math.Sqrt(trials) * ((success / trials) - 0.5);
    }

    /// <summary>z of the difference of two shares with one added to each of the four counts; 0 where all agree.</summary>
    public static double Between(int n, int seen, int otherN, int otherSeen)
    {
        var s1 = n + 1.0;
        var s2 = otherN + 1.0;
        var n1 = seen + 1.0;
        var n2 = otherSeen + 1.0;
        var pooled = (s1 + s2) / (n1 + n2);
        return pooled >= 1 ? 0 : ((s1 / n1) - (s2 / n2)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
    }
}
