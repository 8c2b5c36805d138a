using System.Security.Cryptography;

namespace Touchstone.Badges.Keys;

/// <summary>A P-256 private key, held by the framework's own cryptography.</summary>
public sealed class P256PrivateKey : PrivateKey
{
    private readonly ECDsa ecdsa;

    private P256PrivateKey(ECDsa ecdsa)
        : base(P256PublicKey.Of(ecdsa.ExportParameters(includePrivateParameters: false))) => this.ecdsa = ecdsa;

    /// <summary>Makes a new key pair.</summary>
    public static P256PrivateKey Generate() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> message) =>
        ecdsa.SignData(
            message.ToArray(),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );

    /// <inheritdoc/>
    public override SecretBytes ExportMultikey()
    {
        var parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        try
        {
            return SecretText.Multikey(Multicodec.P256Private, parameters.D);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(parameters.D);
        }
    }

    /// <inheritdoc/>
    public override SecretBytes ExportJwk()
    {
        var parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        return SecretText.Jwk("EC", "P-256", ("x", parameters.Q.X!), ("y", parameters.Q.Y!), ("d", parameters.D!));
    }

    /// <inheritdoc/>
    public override SecretBytes ExportPem() => SecretText.Pem(ecdsa.ExportPkcs8PrivateKey());

    private protected override void Clear() => ecdsa.Dispose();

    /// <summary>Takes the secret number; the public point is worked out from it.</summary>
    /// <exception cref="CryptographicException">The number is none of the curve's private keys.</exception>
    internal static P256PrivateKey FromScalar(byte[] d) =>
        From(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });

    internal static P256PrivateKey FromPkcs8(ReadOnlySpan<byte> der)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportPkcs8PrivateKey(der, out _);
            if (read.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != "1.2.840.10045.3.1.7")
                throw new CryptographicException("Only P-256 is known.");
            return new P256PrivateKey(read);
        }
        catch (CryptographicException)
        {
            read.Dispose();
            throw;
        }
    }

    private static P256PrivateKey From(ECParameters parameters)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportParameters(parameters);
            return new P256PrivateKey(read);
        }
        catch (CryptographicException)
        {
            read.Dispose();
            throw;
        }
    }
}
