namespace Touchstone.Core.Insight.Findings;

/// <summary>A share of people with its 95 % interval by Wilson's score method (1927), which holds for few people and extreme shares.</summary>
public sealed record Share(double Value, double Lower, double Upper)
{
    private const double Normal = 1.959963984540054;

    public static Share Of(int count, int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, people);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double n = people;
        var share = count / n;
        var square = Normal * Normal;
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Normal * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n))) / (1 + (square / n));
        return new Share(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
