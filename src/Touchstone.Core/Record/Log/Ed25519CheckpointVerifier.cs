using Touchstone.Badges.Keys;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>Checks checkpoints that were signed with Ed25519.</summary>
public sealed class Ed25519CheckpointVerifier : ICheckpointVerifier
{
    private readonly PublicKey publicKey;

    private Ed25519CheckpointVerifier(NoteKey key, PublicKey publicKey)
    {
        Key = key;
        this.publicKey = publicKey;
    }

    public NoteKey Key { get; }

    /// <summary>Takes a key as it is published; null when it is no Ed25519 key that may be trusted.</summary>
    public static Ed25519CheckpointVerifier? Of(NoteKey key) =>
        key.SignatureType == NoteKey.Ed25519 && Ed25519PublicKey.FromBytes(key.PublicKey).Value is { } publicKey
            ? new Ed25519CheckpointVerifier(key, publicKey)
            : null;

    public bool Verify(ReadOnlySpan<byte> noteText, ReadOnlySpan<byte> signature) =>
        publicKey.Verify(noteText, signature);
}
