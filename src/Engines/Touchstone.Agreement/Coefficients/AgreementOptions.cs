namespace Touchstone.Agreement;

/// <summary>What to work out about the agreement of coders.</summary>
public sealed record AgreementOptions
{
    /// <summary>
    /// The categories in their order, used or not; null for those used. An order makes the ordinal and weighted figures
    /// meaningful for categories that are not numbers; categories nobody used count in Brennan-Prediger, Randolph and AC1. Not
    /// for codings with several codes a unit.
    /// </summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Bootstrap resamples for the intervals, 0 for none.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>The share of resamples that an interval holds, between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Seed of the resamples; the same seed gives the same intervals.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads may work on the resamples. Changes the time, never the answer.</summary>
    public int Threads { get; init; } = 1;
}
