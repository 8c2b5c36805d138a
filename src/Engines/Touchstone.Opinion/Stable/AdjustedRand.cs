namespace Touchstone.Opinion;

/// <summary>
/// How alike two groupings of the same people are (Hubert and Arabie 1985): 1 the same, 0 what chance gives, below 0 less.
/// </summary>
public static class AdjustedRand
{
    /// <summary>Compares two groupings over the people that both of them group.</summary>
    /// <param name="left">Group per person, <see cref="Division.None"/> for none.</param>
    /// <param name="right">Group per person, of the same length.</param>
    /// <returns>At most 1. Two groupings that put everybody together, or everybody apart, count as the same.</returns>
    public static double Of(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        var both = new Dictionary<(int, int), int>();
        var lefts = new Dictionary<int, int>();
        var rights = new Dictionary<int, int>();
        var people = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != Division.None && right[i] != Division.None)
            {
                people++;
                both[(left[i], right[i])] = both.GetValueOrDefault((left[i], right[i])) + 1;
                lefts[left[i]] = lefts.GetValueOrDefault(left[i]) + 1;
                rights[right[i]] = rights.GetValueOrDefault(right[i]) + 1;
            }
        }

        var together = both.Values.Sum(Pairs);
        var inLeft = lefts.Values.Sum(Pairs);
        var inRight = rights.Values.Sum(Pairs);
        var byChance = people < 2 ? 0 : inLeft * inRight / Pairs(people);
        var most = (inLeft + inRight) / 2;
        return most == byChance ? 1 : (together - byChance) / (most - byChance);
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;
}
