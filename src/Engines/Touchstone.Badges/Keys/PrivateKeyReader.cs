using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>Reads private keys from files and vaults and clears every copy it makes on the way.</summary>
internal static class PrivateKeyReader
{
    private const string Unknown =
        "The private key is incomplete or of a kind that is not known here (Ed25519, P-256 and RSA are).";

    internal static Reading<PrivateKey> Multikey(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text[0] != 'z')
            return Failed("A Multikey starts with z (base58).");
        if (Base58.Decode(text[1..]) is not { } bytes)
            return Failed("The Multikey is not base58.");
        try
        {
            var secret = bytes.AsSpan(Math.Min(Multicodec.Length, bytes.Length));
            if (bytes.AsSpan().StartsWith(Multicodec.Ed25519Private))
                return Ed25519Secret(secret);
            if (bytes.AsSpan().StartsWith(Multicodec.P256Private) && secret.Length == P256PublicKey.CoordinateLength)
                return P256(secret.ToArray());
            return Failed("The Multikey is not a private key of a kind that is known here (Ed25519 and P-256 are).");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    internal static Reading<PrivateKey> Jwk(JsonObject jwk)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        if (Bytes(jwk, "d") is not { } d)
            return Failed("The JSON Web Key has no private part.");
        try
        {
            var read = ((string?)jwk["kty"], (string?)jwk["crv"]) switch
            {
                ("OKP", "Ed25519") when d.Length == Ed25519.KeyLength => Of(Ed25519PrivateKey.FromSeed(d)),
                ("EC", "P-256") when d.Length == P256PublicKey.CoordinateLength => P256(d.ToArray()),
                ("RSA", _) => Rsa(jwk, d),
                _ => Failed(Unknown),
            };
            return read.Then(key => Matches(key, jwk));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(d);
        }
    }

    internal static Reading<PrivateKey> Pem(ReadOnlySpan<char> pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] is not "PRIVATE KEY")
            return Failed("There is no PEM block with the label PRIVATE KEY (PKCS #8 without a pass phrase).");
        var der = new byte[fields.DecodedDataLength];
        try
        {
            if (!Convert.TryFromBase64Chars(pem[fields.Base64Data], der, out _))
                return Failed("The PEM block is not base64.");
            return Ed25519PrivateKey.IsDer(der) ? Of(Ed25519PrivateKey.FromDer(der)) : FrameworkKey(der);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    /// <summary>32 bytes of seed; some libraries write the 32 bytes of the public key behind it.</summary>
    private static Reading<PrivateKey> Ed25519Secret(ReadOnlySpan<byte> secret)
    {
        if (secret.Length is not (Ed25519.KeyLength or 2 * Ed25519.KeyLength))
            return Failed("An Ed25519 private key has 32 bytes.");
        var key = Ed25519PrivateKey.FromSeed(secret[..Ed25519.KeyLength]);
        var stated = secret[Ed25519.KeyLength..];
        if (stated.IsEmpty || stated.SequenceEqual(((Ed25519PublicKey)key.PublicKey).Bytes))
            return Of(key);
        key.Dispose();
        return Failed("The public and the private part of the Multikey do not belong together.");
    }

    private static Reading<PrivateKey> FrameworkKey(byte[] pkcs8)
    {
        try
        {
            return Of(P256PrivateKey.FromPkcs8(pkcs8));
        }
        catch (CryptographicException)
        {
            return Rsa(rsa => rsa.ImportPkcs8PrivateKey(pkcs8, out _));
        }
    }

    private static Reading<PrivateKey> P256(byte[] d)
    {
        try
        {
            return Of(P256PrivateKey.FromScalar(d));
        }
        catch (CryptographicException)
        {
            return Failed(Unknown);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(d);
        }
    }

    private static Reading<PrivateKey> Rsa(JsonObject jwk, byte[] d)
    {
        var numbers = new RSAParameters
        {
            Modulus = Bytes(jwk, "n"),
            Exponent = Bytes(jwk, "e"),
            D = d,
            P = Bytes(jwk, "p"),
            Q = Bytes(jwk, "q"),
            DP = Bytes(jwk, "dp"),
            DQ = Bytes(jwk, "dq"),
            InverseQ = Bytes(jwk, "qi"),
        };
        try
        {
            return Rsa(rsa => rsa.ImportParameters(numbers));
        }
        finally
        {
            foreach (var secret in new[] { numbers.P, numbers.Q, numbers.DP, numbers.DQ, numbers.InverseQ })
                CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static Reading<PrivateKey> Rsa(Action<RSA> import)
    {
        var rsa = RSA.Create();
        try
        {
            import(rsa);
            return Of(RsaPrivateKey.Of(rsa));
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            return Failed(Unknown);
        }
    }

    /// <summary>A file whose public part is another key's would sign credentials that nobody can verify.</summary>
    private static Reading<PrivateKey> Matches(PrivateKey key, JsonObject jwk)
    {
        if (PublicKey.FromJwk(jwk) is { Value: { } stated } && stated.Equals(key.PublicKey))
            return Of(key);
        key.Dispose();
        return Failed("The public and the private part of the JSON Web Key do not belong together.");
    }

    private static byte[]? Bytes(JsonObject jwk, string name)
    {
        if (jwk[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return null;
        try
        {
            return Base64Url.DecodeFromChars(value.GetValue<string>());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Reading<PrivateKey> Of(PrivateKey key) => Reading<PrivateKey>.Of(key);

    private static Reading<PrivateKey> Failed(string fault) => Reading<PrivateKey>.Failed(fault);
}
