using System.Runtime.InteropServices;

namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// The interval in which a share lies with 95 % confidence, by Wilson's score method (E. B. Wilson, Journal of the American
/// Statistical Association 22, 1927, 209-212): it stays within 0 and 1, also for few answers and for shares near the ends.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WilsonInterval(double Low, double High)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <param name="count">How many of them, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">How many in all, more than 0.</param>
    public static WilsonInterval Of(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        var (share, n) = ((double)count / of, (double)of);
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new WilsonInterval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
