using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>
/// A public key that signatures are checked with. Immutable and safe to use from several threads. Two keys are equal
/// when they are the same key, however they were written.
/// </summary>
public abstract class PublicKey : IEquatable<PublicKey>
{
    private protected PublicKey() { }

    /// <summary>What kind of key this is.</summary>
    public abstract KeyAlgorithm Algorithm { get; }

    /// <summary>
    /// Checks a signature: 64 bytes for Ed25519 and P-256 (there r and s side by side), the length of the modulus for RSA.
    /// A signature of another length is simply not good.
    /// </summary>
    public abstract bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);

    /// <summary>The key as Multikey text: <c>z6Mk…</c> for Ed25519, <c>zDn…</c> for P-256.</summary>
    public string ToMultikey() => "z" + Base58.Encode(MulticodecBytes());

    /// <summary>The key as JSON Web Key (RFC 7517, RFC 7518 section 6, RFC 8037) with nothing but its own members.</summary>
    public abstract JsonObject ToJwk();

    /// <summary>The key as PEM with the label <c>PUBLIC KEY</c>.</summary>
    public string ToPem() => new(System.Security.Cryptography.PemEncoding.Write("PUBLIC KEY", SubjectPublicKeyInfo()));

    /// <summary>The JWK thumbprint (RFC 7638) with SHA-256, as base64url: a name for the key.</summary>
    public string Thumbprint() => PublicKeyReader.Thumbprint(ToJwk());

    /// <summary>
    /// Reads a Multikey text. Ed25519, P-256 and RSA are known; weak Ed25519 points and points off the curve are refused.
    /// </summary>
    public static Reading<PublicKey> FromMultikey(string text) => PublicKeyReader.Multikey(text);

    /// <summary>Reads a JSON Web Key. A private part, where there is one, is not looked at.</summary>
    public static Reading<PublicKey> FromJwk(JsonObject jwk) => PublicKeyReader.Jwk(jwk);

    /// <summary>Reads one PEM block <c>PUBLIC KEY</c>.</summary>
    public static Reading<PublicKey> FromPem(string pem) => PublicKeyReader.Pem(pem);

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) =>
        other is not null && SubjectPublicKeyInfo().AsSpan().SequenceEqual(other.SubjectPublicKeyInfo());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(SubjectPublicKeyInfo());
        return hash.ToHashCode();
    }

    /// <summary>The Multikey text.</summary>
    public override string ToString() => ToMultikey();

    /// <summary>DER of the X.509 SubjectPublicKeyInfo.</summary>
    public abstract byte[] SubjectPublicKeyInfo();

    private protected abstract byte[] MulticodecBytes();
}
