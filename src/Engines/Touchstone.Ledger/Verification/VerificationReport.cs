namespace Touchstone.Ledger;

/// <summary>What the offline verifier saw.</summary>
/// <param name="EntryCount">The number of lines read.</param>
/// <param name="Root">The root recomputed over all of them.</param>
/// <param name="Checkpoints">Each checkpoint, smallest first, and how the log compares with it.</param>
/// <param name="Findings">All that is wrong; empty when the log is sound.</param>
/// <param name="Notes">What is not wrong but good to know, in plain words.</param>
public sealed record VerificationReport(
    long EntryCount,
    Digest Root,
    IReadOnlyList<CheckpointResult> Checkpoints,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Findings.Count == 0;
}
