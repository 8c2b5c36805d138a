namespace Touchstone.Ledger;

/// <summary>Checks signatures of one named key; the counterpart of <see cref="ICheckpointSigner"/>.</summary>
public interface ICheckpointVerifier
{
    /// <summary>The key whose signatures are checked.</summary>
    NoteKey Key { get; }

    /// <summary>Whether the key made this signature over these bytes. Malformed signatures answer false.</summary>
    bool Verify(ReadOnlySpan<byte> noteText, ReadOnlySpan<byte> signature);
}
