namespace Touchstone.Themes.Discovery;

/// <summary>The adjusted Rand index (Hubert and Arabie 1985) over what both divisions place; -1 is no place.</summary>
internal static class AdjustedRand
{
    public static double Of(int[] one, int[] other)
    {
        var both = new Dictionary<(int, int), int>();
        var ones = new Dictionary<int, int>();
        var others = new Dictionary<int, int>();
        var n = 0;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] >= 0 && other[i] >= 0)
            {
                n++;
                both[(one[i], other[i])] = both.GetValueOrDefault((one[i], other[i])) + 1;
                ones[one[i]] = ones.GetValueOrDefault(one[i]) + 1;
                others[other[i]] = others.GetValueOrDefault(other[i]) + 1;
            }
        }

        var together = both.Values.Sum(Pairs);
        var inOne = ones.Values.Sum(Pairs);
        var inOther = others.Values.Sum(Pairs);
        var expected = n < 2 ? 0 : inOne * inOther / Pairs(n);
        var most = (inOne + inOther) / 2;
        return most - expected < 1e-9 ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;
}
