namespace Touchstone.Core.Recognition.Badges;

/// <summary>
/// A key that signs badges. Replaced keys stay published, so that what they signed stays good; a compromised key is
/// withdrawn, and nothing that it signed counts any more.
/// </summary>
public sealed class IssuerKey
{
    private IssuerKey() { }

    internal IssuerKey(string publicKey, byte[] privateKey, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        PublicKey = publicKey;
        PrivateKey = privateKey;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>Multikey, public.</summary>
    public string PublicKey { get; private set; } = "";

    /// <summary>Encrypted by the site's data protection; erased when the key is retired.</summary>
    public byte[]? PrivateKey { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public DateTimeOffset? CompromisedAt { get; private set; }

    internal void Retire(DateTimeOffset at)
    {
        RetiredAt ??= at;
        PrivateKey = null;
    }

    internal void Compromised(DateTimeOffset at)
    {
        CompromisedAt ??= at;
        PrivateKey = null;
    }
}
