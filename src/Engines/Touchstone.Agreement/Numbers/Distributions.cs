namespace Touchstone.Agreement;

/// <summary>Tails and quantiles of the distributions behind tests and intervals, to about twelve digits.</summary>
internal static class Distributions
{
    private const double Precision = 1e-15;

    /// <summary>Lanczos's approximation (1964) with nine terms.</summary>
    private static readonly double[] Lanczos =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The logarithm of the gamma function, above 0.</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        }

        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>P(X > x) of the standard normal distribution.</summary>
    public static double NormalTail(double x) => x < 0 ? 1 - NormalTail(-x) : 0.5 * GammaUpper(0.5, x * x / 2);

    /// <summary>P(X > x) of chi-squared.</summary>
    public static double ChiSquaredTail(double x, int degrees) =>
        degrees == 0 || x <= 0 ? 1 : GammaUpper(degrees / 2.0, x / 2);

    /// <summary>The x with P(X ≤ x) = p of Student's t with any positive number of degrees of freedom.</summary>
    public static double StudentQuantile(double p, double degrees)
    {
        if (p == 0.5)
        {
            return 0;
        }

        // P(|T| > t) = I(d / (d + t²); d/2, 1/2)
        var x = BetaQuantile(2 * Math.Min(p, 1 - p), degrees / 2, 0.5);
        return Math.Sign(p - 0.5) * Math.Sqrt(degrees * (1 - x) / x);
    }

    /// <summary>The x with P(X ≤ x) = p of Fisher's F.</summary>
    public static double FisherQuantile(double p, double above, double below)
    {
        var x = BetaQuantile(1 - p, below / 2, above / 2);
        return below * (1 - x) / (above * x);
    }

    /// <summary>P(X ≥ k) of n fair coins, summed exactly enough.</summary>
    public static double CoinTail(int k, int n)
    {
        var tail = 0.0;
        for (var i = n; i >= k; i--)
        {
            tail += CoinProbability(i, n);
        }

        return Math.Min(1, tail);
    }

    /// <summary>P(X = k) of n fair coins.</summary>
    public static double CoinProbability(int k, int n) =>
        Math.Exp(LogGamma(n + 1) - LogGamma(k + 1) - LogGamma(n - k + 1) - (n * Math.Log(2)));

    /// <summary>The regularised incomplete beta function, by Lentz's continued fraction.</summary>
    public static double Beta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2)
            ? front * BetaFraction(x, a, b) / a
            : 1 - (front * BetaFraction(1 - x, b, a) / b);
    }

    private static double BetaFraction(double x, double a, double b)
    {
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m <= 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return fraction;
    }

    /// <summary>By bisection, which never fails, to the last digit.</summary>
    private static double BetaQuantile(double p, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 1100 && low < high; i++)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            if (Beta(middle, a, b) < p)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    /// <summary>The regularised upper incomplete gamma function: a series near 0, a continued fraction further out.</summary>
    private static double GammaUpper(double a, double x)
    {
        if (x <= 0)
        {
            return 1;
        }

        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        if (x < a + 1)
        {
            var term = 1 / a;
            var sum = term;
            for (var n = 1; term > Precision * sum; n++)
            {
                term *= x / (a + n);
                sum += term;
            }

            return 1 - (front * sum);
        }

        var b = x + 1 - a;
        var c = 1 / 1e-300;
        var d = 1 / b;
        var fraction = d;
        for (var n = 1; n <= 10_000; n++)
        {
            var coefficient = -n * (n - a);
            b += 2;
            d = 1 / NotZero((coefficient * d) + b);
            c = NotZero(b + (coefficient / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return front * fraction;
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
