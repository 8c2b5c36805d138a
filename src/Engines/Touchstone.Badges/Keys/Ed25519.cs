using System.Security.Cryptography;

namespace Touchstone.Badges.Keys;

/// <summary>Ed25519 (RFC 8032) by libcrypto: raw keys and signatures, nothing about their encodings.</summary>
internal static class Ed25519
{
    internal const int KeyLength = 32;
    internal const int SignatureLength = 64;

    /// <summary>
    /// Points of small order, without the sign bit. Under such a "key" a signature can be made without any secret, so
    /// it proves nothing (RFC 8032 section 8 leaves the check to the application).
    /// </summary>
    private static readonly byte[][] SmallOrder =
    [
        Convert.FromHexString("0000000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("0100000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        Convert.FromHexString("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        Convert.FromHexString("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    ];

    /// <summary>2^255 - 19, little endian: a coordinate at or above it is another spelling of a smaller one.</summary>
    private static readonly byte[] Prime = Convert.FromHexString(
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
    );

    /// <summary>A public key for OpenSSL, or null when the bytes are no point that may be trusted.</summary>
    internal static Ed25519Handle? OpenPublic(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength || IsWeak(key))
            return null;
        var handle = LibCrypto.NewPublicKey(LibCrypto.Ed25519, nint.Zero, key, KeyLength);
        if (!handle.IsInvalid)
            return handle;
        handle.Dispose();
        LibCrypto.ClearErrors();
        return null;
    }

    /// <summary>A private key for OpenSSL from its 32 byte seed.</summary>
    internal static Ed25519Handle OpenPrivate(ReadOnlySpan<byte> seed)
    {
        var handle = LibCrypto.NewPrivateKey(LibCrypto.Ed25519, nint.Zero, seed, KeyLength);
        if (!handle.IsInvalid)
            return handle;
        handle.Dispose();
        throw Failed("take the private key");
    }

    internal static byte[] PublicBytes(Ed25519Handle key)
    {
        var bytes = new byte[KeyLength];
        nuint length = KeyLength;
        return LibCrypto.GetPublicKey(key, bytes, ref length) == 1 ? bytes : throw Failed("give the public key");
    }

    internal static void CopySeed(Ed25519Handle key, Span<byte> seed)
    {
        nuint length = KeyLength;
        if (LibCrypto.GetPrivateKey(key, seed, ref length) != 1)
            throw Failed("give the private key");
    }

    internal static byte[] Sign(Ed25519Handle key, ReadOnlySpan<byte> message)
    {
        var context = NewContext();
        try
        {
            var signature = new byte[SignatureLength];
            nuint length = SignatureLength;
            if (
                LibCrypto.StartSigning(context, nint.Zero, nint.Zero, nint.Zero, key) != 1
                || LibCrypto.Sign(context, signature, ref length, message, (nuint)message.Length) != 1
                || length != SignatureLength
            )
                throw Failed("sign");
            return signature;
        }
        finally
        {
            LibCrypto.FreeContext(context);
        }
    }

    internal static bool Verify(Ed25519Handle key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
            return false;
        var context = NewContext();
        try
        {
            if (LibCrypto.StartVerifying(context, nint.Zero, nint.Zero, nint.Zero, key) != 1)
                throw Failed("verify");
            var verdict = LibCrypto.Verify(context, signature, SignatureLength, message, (nuint)message.Length);
            if (verdict != 1)
                LibCrypto.ClearErrors();
            return verdict == 1;
        }
        finally
        {
            LibCrypto.FreeContext(context);
        }
    }

    private static bool IsWeak(ReadOnlySpan<byte> key)
    {
        Span<byte> coordinate = stackalloc byte[KeyLength];
        key.CopyTo(coordinate);
        coordinate[^1] &= 0x7f;
        foreach (var point in SmallOrder)
        {
            if (coordinate.SequenceEqual(point))
                return true;
        }
        for (var i = KeyLength - 1; i >= 0; i--)
        {
            if (coordinate[i] != Prime[i])
                return coordinate[i] > Prime[i];
        }
        return true;
    }

    private static nint NewContext()
    {
        var context = LibCrypto.NewContext();
        return context != nint.Zero ? context : throw Failed("start");
    }

    private static CryptographicException Failed(string what)
    {
        LibCrypto.ClearErrors();
        return new CryptographicException($"OpenSSL could not {what} (Ed25519).");
    }
}
