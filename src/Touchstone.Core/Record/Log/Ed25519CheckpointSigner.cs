using Touchstone.Badges.Keys;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>Signs checkpoints with Ed25519 under the name of the log.</summary>
public sealed class Ed25519CheckpointSigner : ICheckpointSigner
{
    private readonly Ed25519PrivateKey privateKey;

    /// <param name="name">The name of the log, such as <c>example.org/ledger</c>: the origin of its checkpoints.</param>
    /// <param name="privateKey">The key, which stays the caller's to dispose of.</param>
    public Ed25519CheckpointSigner(string name, Ed25519PrivateKey privateKey)
    {
        this.privateKey = privateKey;
        Key = new NoteKey(name, NoteKey.Ed25519, ((Ed25519PublicKey)privateKey.PublicKey).Bytes);
    }

    public NoteKey Key { get; }

    public byte[] Sign(ReadOnlySpan<byte> noteText) => privateKey.Sign(noteText);
}
