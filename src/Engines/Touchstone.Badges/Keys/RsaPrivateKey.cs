using System.Security.Cryptography;

namespace Touchstone.Badges.Keys;

/// <summary>An RSA private key, held by the framework's own cryptography.</summary>
public sealed class RsaPrivateKey : PrivateKey
{
    private readonly RSA rsa;

    private RsaPrivateKey(RSA rsa, PublicKey publicKey)
        : base(publicKey) => this.rsa = rsa;

    /// <summary>Makes a new key pair with a modulus of 2048 bits.</summary>
    public static RsaPrivateKey Generate() => Of(RSA.Create(RsaPublicKey.ShortestModulus));

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> message) =>
        rsa.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <inheritdoc/>
    public override SecretBytes ExportMultikey() =>
        throw new NotSupportedException("An RSA private key has no Multikey form; use PEM or JWK.");

    /// <inheritdoc/>
    public override SecretBytes ExportJwk()
    {
        var p = rsa.ExportParameters(includePrivateParameters: true);
        return SecretText.Jwk(
            "RSA",
            crv: null,
            ("n", p.Modulus!),
            ("e", p.Exponent!),
            ("d", p.D!),
            ("p", p.P!),
            ("q", p.Q!),
            ("dp", p.DP!),
            ("dq", p.DQ!),
            ("qi", p.InverseQ!)
        );
    }

    /// <inheritdoc/>
    public override SecretBytes ExportPem() => SecretText.Pem(rsa.ExportPkcs8PrivateKey());

    private protected override void Clear() => rsa.Dispose();

    /// <summary>Takes over a key that the caller has filled.</summary>
    /// <exception cref="CryptographicException">The key is too short, too long or has a weak exponent.</exception>
    internal static RsaPrivateKey Of(RSA rsa)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var publicKey = RsaPublicKey.FromNumbers(numbers.Modulus, numbers.Exponent);
        if (publicKey.Succeeded)
            return new RsaPrivateKey(rsa, publicKey.Value);
        rsa.Dispose();
        throw new CryptographicException(publicKey.Fault);
    }
}
