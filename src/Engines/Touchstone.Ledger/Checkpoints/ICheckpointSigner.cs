namespace Touchstone.Ledger;

/// <summary>
/// Signs checkpoints with one named key. The ledger knows no cryptography but SHA-256: whoever holds the key implements
/// this (for Ed25519, signature type 0x01 of the C2SP signed note).
/// </summary>
public interface ICheckpointSigner
{
    /// <summary>The public half of the key: its name, algorithm and public key bytes.</summary>
    NoteKey Key { get; }

    /// <summary>Signs the exact bytes of a note's text and answers the signature alone.</summary>
    byte[] Sign(ReadOnlySpan<byte> noteText);
}
