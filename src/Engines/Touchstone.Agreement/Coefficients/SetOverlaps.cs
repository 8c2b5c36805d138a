using System.Numerics;

namespace Touchstone.Agreement;

/// <summary>Sets of codes as bits, so that millions of pairs of them can be compared.</summary>
internal sealed class SetOverlaps
{
    private readonly ulong[][] bits;
    private readonly int[] sizes;

    public SetOverlaps(IReadOnlyList<CodeSet> sets)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in sets.SelectMany(s => s.Codes))
        {
            at.TryAdd(code, at.Count);
        }

        sizes = [.. sets.Select(s => s.Codes.Count)];
        bits = [.. sets.Select(s => Bits(s, at))];
    }

    public double Jaccard(int a, int b) => CodeSet.Jaccard(Both(a, b), sizes[a], sizes[b]);

    public double Masi(int a, int b) => CodeSet.Masi(Both(a, b), sizes[a], sizes[b]);

    private static ulong[] Bits(CodeSet set, Dictionary<string, int> at)
    {
        var words = new ulong[(at.Count + 63) / 64];
        foreach (var code in set.Codes)
        {
            words[at[code] / 64] |= 1UL << (at[code] % 64);
        }

        return words;
    }

    private int Both(int a, int b)
    {
        var (one, other) = (bits[a], bits[b]);
        var both = 0;
        for (var w = 0; w < one.Length; w++)
        {
            both += BitOperations.PopCount(one[w] & other[w]);
        }

        return both;
    }
}
