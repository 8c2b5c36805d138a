namespace Touchstone.Opinion;

/// <summary>How to look for stable groups.</summary>
public sealed record StableOptions
{
    /// <summary>Seed of everything random. The same seed and votes give the same groups.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Use exactly this number of groups, 2 to 6, however stable; null lets the votes decide.</summary>
    public int? Groups { get; init; }

    /// <summary>The most groups looked for, 2 to 6.</summary>
    public int MostGroups { get; init; } = 5;

    /// <summary>How many draws of 80 % of the votes each number of groups is tried on, 2 or more.</summary>
    public int Draws { get; init; } = 6;

    /// <summary>The least mean adjusted Rand index between draws at which groups count as stable.</summary>
    public double LeastStability { get; init; } = 0.6;

    /// <summary>People whose membership is less likely than this are in no group: their votes do not tell.</summary>
    public double LeastMembership { get; init; } = 0.6;

    /// <summary>People with fewer votes than this (or than there are statements) are in no group.</summary>
    public int FewestVotes { get; init; } = 7;

    /// <summary>Threads to use; the answer does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
