namespace Touchstone.Opinion;

/// <summary>Random numbers by place instead of by order of asking: the same seed and place give the same number.</summary>
internal readonly struct SeededNoise(ulong seed)
{
    /// <summary>A source for one of many purposes.</summary>
    public SeededNoise For(int purpose) => new(CanonicalOrder.Mix(seed ^ CanonicalOrder.Mix((ulong)purpose + 0x7C15)));

    /// <summary>A number in [0, 1).</summary>
    public double At(int place) =>
        (CanonicalOrder.Mix(seed + ((ulong)place * 0x9E3779B97F4A7C15)) >> 11) * (1.0 / (1UL << 53));
}
