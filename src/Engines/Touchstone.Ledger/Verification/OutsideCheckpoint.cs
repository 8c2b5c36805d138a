using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Ledger;

/// <summary>A checkpoint that was kept where the log's owner could not reach it, with what its signature is worth.</summary>
/// <param name="Name">What people call it: a file name, a letter, an address.</param>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Signature">What its signatures are worth; null when no key was at hand to check them.</param>
public sealed record OutsideCheckpoint(string Name, Checkpoint Checkpoint, SignatureCheck? Signature)
{
    /// <summary>Reads a signed checkpoint and checks it with the keys at hand, if any.</summary>
    /// <returns>False when the text is not a signed checkpoint.</returns>
    public static bool TryRead(
        string name,
        string? note,
        IReadOnlyList<ICheckpointVerifier> keys,
        [NotNullWhen(true)] out OutsideCheckpoint? checkpoint
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(keys);
        checkpoint =
            SignedNote.TryParse(note, out var signed) && Checkpoint.TryParse(signed.Text, out var said)
                ? new OutsideCheckpoint(name, said, keys.Count == 0 ? null : signed.Check(keys))
                : null;
        return checkpoint is not null;
    }
}
