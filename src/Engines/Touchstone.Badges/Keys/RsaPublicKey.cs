using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>An RSA public key of 2048 to 8192 bits.</summary>
public sealed class RsaPublicKey : PublicKey
{
    /// <summary>Shortest modulus that is accepted, in bits (RFC 7518 section 3.3).</summary>
    public const int ShortestModulus = 2048;

    /// <summary>Longest modulus that is accepted, in bits: verification must stay cheap.</summary>
    public const int LongestModulus = 8192;

    private readonly byte[] modulus;
    private readonly byte[] exponent;

    private RsaPublicKey(byte[] modulus, byte[] exponent)
    {
        this.modulus = modulus;
        this.exponent = exponent;
    }

    /// <inheritdoc/>
    public override KeyAlgorithm Algorithm => KeyAlgorithm.Rsa;

    /// <summary>Takes modulus and public exponent, big endian.</summary>
    public static Reading<PublicKey> FromNumbers(ReadOnlySpan<byte> modulus, ReadOnlySpan<byte> exponent)
    {
        modulus = modulus.TrimStart((byte)0);
        exponent = exponent.TrimStart((byte)0);
        var bits = modulus.IsEmpty ? 0 : (modulus.Length * 8) - byte.LeadingZeroCount(modulus[0]);
        if (bits is < ShortestModulus or > LongestModulus)
            return Reading<PublicKey>.Failed(
                $"An RSA key must have {ShortestModulus} to {LongestModulus} bits; this has {bits}."
            );
        // An exponent of 1 would make every padded hash its own signature; long ones are only a way to burn time.
        if (exponent.IsEmpty || exponent.Length > 4 || exponent is [1] || (exponent[^1] & 1) == 0)
            return Reading<PublicKey>.Failed("The RSA key's public exponent is not one that can be trusted.");
        return Reading<PublicKey>.Of(new RsaPublicKey(modulus.ToArray(), exponent.ToArray()));
    }

    /// <inheritdoc/>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return rsa.VerifyData(message, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <inheritdoc/>
    public override JsonObject ToJwk() =>
        new()
        {
            ["kty"] = "RSA",
            ["n"] = Base64Url.EncodeToString(modulus),
            ["e"] = Base64Url.EncodeToString(exponent),
        };

    /// <inheritdoc/>
    public override byte[] SubjectPublicKeyInfo()
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return rsa.ExportSubjectPublicKeyInfo();
    }

    private protected override byte[] MulticodecBytes()
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return [.. Multicodec.RsaPublic, .. rsa.ExportRSAPublicKey()];
    }
}
