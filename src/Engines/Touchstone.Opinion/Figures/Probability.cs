namespace Touchstone.Opinion;

/// <summary>Tails of the normal and the chi-squared distribution, and control of false discoveries.</summary>
internal static class Probability
{
    /// <summary>P(Z > z): a power series near the middle, a continued fraction in the tail.</summary>
    public static double NormalTail(double z)
    {
        if (z < 0)
        {
            return 1 - NormalTail(-z);
        }

        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 3)
        {
            var term = z;
            var sum = z;
            for (var n = 1; term > 1e-17 * sum; n++)
            {
                term *= z * z / ((2 * n) + 1);
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        var fraction = z;
        for (var n = 60; n > 0; n--)
        {
            fraction = z + (n / fraction);
        }

        return density / fraction;
    }

    /// <summary>P(X > x) for chi-squared, by the cube-root transformation of Wilson and Hilferty (1931).</summary>
    public static double ChiSquaredTail(double x, int degrees)
    {
        if (degrees == 0 || x <= 0)
        {
            return 1;
        }

        var variance = 2.0 / (9 * degrees);
        return NormalTail((Math.Cbrt(x / degrees) - (1 - variance)) / Math.Sqrt(variance));
    }

    /// <summary>Which findings stand when a tenth of them may be false (Benjamini and Hochberg 1995).</summary>
    public static bool[] Discoveries(IReadOnlyList<double> p, double rate)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var last = -1;
        for (var i = 0; i < order.Length; i++)
        {
            if (p[order[i]] <= rate * (i + 1) / order.Length)
            {
                last = i;
            }
        }

        var found = new bool[p.Count];
        for (var i = 0; i <= last; i++)
        {
            found[order[i]] = true;
        }

        return found;
    }
}
