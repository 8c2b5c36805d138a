using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>An Ed25519 public key (RFC 8032).</summary>
public sealed class Ed25519PublicKey : PublicKey
{
    /// <summary>Everything before the 32 key bytes in SubjectPublicKeyInfo (RFC 8410 section 4).</summary>
    private static readonly byte[] DerPrefix = Convert.FromHexString("302a300506032b6570032100");

    private readonly byte[] bytes;
    private readonly Ed25519Handle handle;

    private Ed25519PublicKey(byte[] bytes, Ed25519Handle handle)
    {
        this.bytes = bytes;
        this.handle = handle;
    }

    /// <inheritdoc/>
    public override KeyAlgorithm Algorithm => KeyAlgorithm.Ed25519;

    /// <summary>The 32 bytes of the key.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Takes the 32 bytes of a key; refuses other lengths, points of small order and second spellings.</summary>
    public static Reading<PublicKey> FromBytes(ReadOnlySpan<byte> bytes) =>
        Ed25519.OpenPublic(bytes) is { } handle
            ? Reading<PublicKey>.Of(new Ed25519PublicKey(bytes.ToArray(), handle))
            : Reading<PublicKey>.Failed("This is not an Ed25519 public key that can be trusted.");

    /// <inheritdoc/>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Ed25519.Verify(handle, message, signature);

    /// <inheritdoc/>
    public override JsonObject ToJwk() =>
        new()
        {
            ["kty"] = "OKP",
            ["crv"] = "Ed25519",
            ["x"] = Base64Url.EncodeToString(bytes),
        };

    /// <inheritdoc/>
    public override byte[] SubjectPublicKeyInfo() => [.. DerPrefix, .. bytes];

    private protected override byte[] MulticodecBytes() => [.. Multicodec.Ed25519Public, .. bytes];

    internal static Reading<PublicKey> FromDer(ReadOnlySpan<byte> der) =>
        der.StartsWith(DerPrefix)
            ? FromBytes(der[DerPrefix.Length..])
            : Reading<PublicKey>.Failed("This is not an Ed25519 public key.");

    internal static bool IsDer(ReadOnlySpan<byte> der) => der.StartsWith(DerPrefix);
}
