using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>
/// A private key that credentials are signed with. Safe to use from several threads; dispose it to have the secret
/// overwritten.
/// </summary>
public abstract class PrivateKey : IDisposable
{
    private protected PrivateKey(PublicKey publicKey) => PublicKey = publicKey;

    /// <summary>The public key that belongs to this one.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>What kind of key this is.</summary>
    public KeyAlgorithm Algorithm => PublicKey.Algorithm;

    /// <summary>Makes a new key pair. RSA keys have 2048 bits, as most verifiers of Open Badges expect.</summary>
    public static PrivateKey Generate(KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.Ed25519 => Ed25519PrivateKey.Generate(),
            KeyAlgorithm.P256 => P256PrivateKey.Generate(),
            KeyAlgorithm.Rsa => RsaPrivateKey.Generate(),
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
        };

    /// <summary>Reads <c>secretKeyMultibase</c> (Ed25519 or P-256).</summary>
    public static Reading<PrivateKey> FromMultikey(ReadOnlySpan<char> text) => PrivateKeyReader.Multikey(text);

    /// <summary>Reads a private JSON Web Key. A public part that does not belong to it is refused.</summary>
    public static Reading<PrivateKey> FromJwk(JsonObject jwk) => PrivateKeyReader.Jwk(jwk);

    /// <summary>Reads one PEM block <c>PRIVATE KEY</c> (PKCS #8, unencrypted).</summary>
    public static Reading<PrivateKey> FromPem(ReadOnlySpan<char> pem) => PrivateKeyReader.Pem(pem);

    /// <summary>
    /// Signs: 64 bytes for Ed25519 and P-256 (there r and s side by side), the length of the modulus for RSA.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public abstract byte[] Sign(ReadOnlySpan<byte> message);

    /// <summary>The private key as Multikey text (<c>secretKeyMultibase</c>).</summary>
    /// <exception cref="NotSupportedException">RSA has no private Multikey.</exception>
    public abstract SecretBytes ExportMultikey();

    /// <summary>The private key as JSON Web Key, the text of the JSON object.</summary>
    public abstract SecretBytes ExportJwk();

    /// <summary>The private key as PEM with the label <c>PRIVATE KEY</c> (PKCS #8, unencrypted).</summary>
    public abstract SecretBytes ExportPem();

    /// <summary>Overwrites the secret.</summary>
    public void Dispose()
    {
        Clear();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Clear();
}
