namespace Touchstone.Agreement;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same seed and stream give the same numbers on every machine.</summary>
internal struct SeededRandom(ulong seed, int stream)
{
    private ulong state = Mix(seed) ^ Mix((ulong)stream + 0x9E3779B97F4A7C15);

    /// <summary>A whole number from 0 to below the limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
