using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>Reads public keys as strangers write them; never throws on what they wrote.</summary>
internal static class PublicKeyReader
{
    /// <summary>Longest PEM or Multikey that is looked at; an RSA key of 8192 bits takes 1.5 kB.</summary>
    private const int LongestText = Base58.LongestText;

    internal static Reading<PublicKey> Multikey(string text)
    {
        if (string.IsNullOrEmpty(text) || text[0] != 'z')
            return Failed("A Multikey starts with z (base58).");
        if (Base58.Decode(text.AsSpan(1)) is not { Length: > Multicodec.Length } bytes)
            return Failed("The Multikey is not base58.");
        var kind = bytes.AsSpan(0, Multicodec.Length);
        var key = bytes.AsSpan(Multicodec.Length);
        if (kind.SequenceEqual(Multicodec.Ed25519Public))
            return Ed25519PublicKey.FromBytes(key);
        if (kind.SequenceEqual(Multicodec.P256Public))
            return P256PublicKey.FromCompressed(key);
        if (kind.SequenceEqual(Multicodec.RsaPublic))
            return Rsa(key);
        if (kind.SequenceEqual(Multicodec.Ed25519Private) || kind.SequenceEqual(Multicodec.P256Private))
            return Failed("This is a private key; it must not be published.");
        return Failed("The Multikey is of a kind that is not known here.");
    }

    internal static Reading<PublicKey> Jwk(JsonObject jwk)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        return (Text(jwk, "kty"), Text(jwk, "crv")) switch
        {
            ("OKP", "Ed25519") when Bytes(jwk, "x") is { } x => Ed25519PublicKey.FromBytes(x),
            ("EC", "P-256") when Bytes(jwk, "x") is { } x && Bytes(jwk, "y") is { } y => P256PublicKey.FromCoordinates(
                x,
                y
            ),
            ("RSA", _) when Bytes(jwk, "n") is { } n && Bytes(jwk, "e") is { } e => RsaPublicKey.FromNumbers(n, e),
            _ => Failed(
                "The JSON Web Key is incomplete or of a kind that is not known here (Ed25519, P-256 and RSA are)."
            ),
        };
    }

    internal static Reading<PublicKey> Pem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        if (
            pem.Length > LongestText
            || !PemEncoding.TryFind(pem, out var fields)
            || pem.AsSpan()[fields.Label] is not "PUBLIC KEY"
        )
            return Failed("There is no PEM block with the label PUBLIC KEY.");
        var der = new byte[fields.DecodedDataLength];
        return Convert.TryFromBase64Chars(pem.AsSpan()[fields.Base64Data], der, out _)
            ? Der(der)
            : Failed("The PEM block is not base64.");
    }

    /// <summary>RFC 7638: the required members in alphabetical order, without white space, hashed.</summary>
    internal static string Thumbprint(JsonObject jwk)
    {
        var members = jwk.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => $"\"{m.Key}\":\"{(string?)m.Value}\"");
        return Base64Url.EncodeToString(
            SHA256.HashData(Encoding.ASCII.GetBytes('{' + string.Join(',', members) + '}'))
        );
    }

    private static Reading<PublicKey> Der(byte[] der)
    {
        if (Ed25519PublicKey.IsDer(der))
            return Ed25519PublicKey.FromDer(der);
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(der, out _);
            var parameters = ecdsa.ExportParameters(includePrivateParameters: false);
            return ecdsa.KeySize == 256
                ? P256PublicKey.FromCoordinates(parameters.Q.X, parameters.Q.Y)
                : Failed("Only P-256 is known.");
        }
        catch (CryptographicException)
        {
            return RsaOf(rsa => rsa.ImportSubjectPublicKeyInfo(der, out _));
        }
    }

    private static Reading<PublicKey> Rsa(ReadOnlySpan<byte> pkcs1)
    {
        var bytes = pkcs1.ToArray();
        return RsaOf(rsa => rsa.ImportRSAPublicKey(bytes, out _));
    }

    private static Reading<PublicKey> RsaOf(Action<RSA> import)
    {
        try
        {
            using var rsa = RSA.Create();
            import(rsa);
            var numbers = rsa.ExportParameters(includePrivateParameters: false);
            return RsaPublicKey.FromNumbers(numbers.Modulus, numbers.Exponent);
        }
        catch (CryptographicException)
        {
            return Failed("The key is of a kind that is not known here (Ed25519, P-256 and RSA are).");
        }
    }

    private static string? Text(JsonObject jwk, string name) =>
        jwk[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static byte[]? Bytes(JsonObject jwk, string name)
    {
        if (Text(jwk, name) is not { Length: > 0 and <= LongestText } text || text.Contains('='))
            return null;
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Reading<PublicKey> Failed(string fault) => Reading<PublicKey>.Failed(fault);
}
