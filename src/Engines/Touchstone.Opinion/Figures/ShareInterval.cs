namespace Touchstone.Opinion;

/// <summary>A share of people with its 95 % interval by Wilson's score method, which holds for few people and extreme shares.</summary>
/// <param name="Share">The share itself, in [0, 1]; 0 when nobody was asked.</param>
/// <param name="Lower">Lower end; 0 when nobody was asked.</param>
/// <param name="Upper">Upper end; 1 when nobody was asked.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct ShareInterval(double Share, double Lower, double Upper)
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval of a count.</summary>
    /// <param name="n">People counted.</param>
    /// <param name="of">People asked; at least <paramref name="n"/>.</param>
    public static ShareInterval Of(int n, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, n);
        if (of == 0)
        {
            return new(0, 0, 1);
        }

        var share = (double)n / of;
        var weight = Z * Z / of;
        var middle = (share + (weight / 2)) / (1 + weight);
        var half = Z / (1 + weight) * Math.Sqrt((share * (1 - share) / of) + (weight / (4 * of)));
        return new(share, n == 0 ? 0 : middle - half, n == of ? 1 : middle + half);
    }
}
