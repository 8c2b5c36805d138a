using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>The key that signs the checkpoints of the record log, and the name it signs under.</summary>
public sealed class LogKey
{
    private LogKey() { }

    internal LogKey(string name, byte[] publicKey, byte[] privateKey, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        PublicKey = publicKey;
        PrivateKey = privateKey;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The origin of the log, such as <c>example.org/ledger</c>; fixed when the key is made.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The 32 bytes of RFC 8032.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Encrypted by the site's data protection.</summary>
    public byte[] PrivateKey { get; private set; } = [];
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The key as verifiers take it.</summary>
    public NoteKey AsNoteKey() => new(Name, NoteKey.Ed25519, PublicKey);
}
