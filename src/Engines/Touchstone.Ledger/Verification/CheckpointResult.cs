namespace Touchstone.Ledger;

/// <summary>A checkpoint and how the log compares with it.</summary>
/// <param name="Outside">The checkpoint.</param>
/// <param name="State">The comparison.</param>
public sealed record CheckpointResult(OutsideCheckpoint Outside, CheckpointState State);
