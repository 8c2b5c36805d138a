using System.Security.Cryptography;

namespace Touchstone.Badges.Keys;

/// <summary>An Ed25519 private key (RFC 8032). The seed lives in OpenSSL's memory and is overwritten on disposal.</summary>
public sealed class Ed25519PrivateKey : PrivateKey
{
    /// <summary>Everything before the 32 seed bytes in PKCS #8 (RFC 8410 section 7).</summary>
    private static readonly byte[] DerPrefix = Convert.FromHexString("302e020100300506032b657004220420");

    private readonly Ed25519Handle handle;

    private Ed25519PrivateKey(Ed25519Handle handle, PublicKey publicKey)
        : base(publicKey) => this.handle = handle;

    /// <summary>Makes a key from 32 random bytes of the operating system.</summary>
    public static Ed25519PrivateKey Generate()
    {
        Span<byte> seed = stackalloc byte[Ed25519.KeyLength];
        try
        {
            RandomNumberGenerator.Fill(seed);
            return FromSeed(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Takes the 32 byte seed (RFC 8032 section 5.1.5); the caller clears its own copy.</summary>
    /// <exception cref="ArgumentException">The seed has another length.</exception>
    public static Ed25519PrivateKey FromSeed(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != Ed25519.KeyLength)
            throw new ArgumentException("An Ed25519 seed has 32 bytes.", nameof(seed));
        var opened = Ed25519.OpenPrivate(seed);
        return new Ed25519PrivateKey(opened, Ed25519PublicKey.FromBytes(Ed25519.PublicBytes(opened)).OrThrow());
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> message)
    {
        ObjectDisposedException.ThrowIf(handle.IsClosed, this);
        return Ed25519.Sign(handle, message);
    }

    /// <summary>The 32 byte seed, for a vault.</summary>
    public SecretBytes ExportSeed()
    {
        Span<byte> seed = stackalloc byte[Ed25519.KeyLength];
        try
        {
            Ed25519.CopySeed(handle, seed);
            return new SecretBytes(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <inheritdoc/>
    public override SecretBytes ExportMultikey()
    {
        using var seed = ExportSeed();
        return SecretText.Multikey(Multicodec.Ed25519Private, seed.Span);
    }

    /// <inheritdoc/>
    public override SecretBytes ExportJwk()
    {
        using var seed = ExportSeed();
        var x = ((Ed25519PublicKey)PublicKey).Bytes.ToArray();
        return SecretText.Jwk("OKP", "Ed25519", ("x", x), ("d", seed.Span.ToArray()));
    }

    /// <inheritdoc/>
    public override SecretBytes ExportPem()
    {
        using var seed = ExportSeed();
        return SecretText.Pem([.. DerPrefix, .. seed.Span]);
    }

    private protected override void Clear() => handle.Dispose();

    internal static bool IsDer(ReadOnlySpan<byte> der) =>
        der.Length == DerPrefix.Length + Ed25519.KeyLength && der.StartsWith(DerPrefix);

    internal static Ed25519PrivateKey FromDer(ReadOnlySpan<byte> der) => FromSeed(der[DerPrefix.Length..]);
}
