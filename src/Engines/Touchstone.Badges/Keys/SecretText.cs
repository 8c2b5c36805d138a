using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.Badges.Keys;

/// <summary>Writes private keys as text without leaving copies of them in memory.</summary>
internal static class SecretText
{
    internal static SecretBytes Pem(byte[] pkcs8)
    {
        var pem = PemEncoding.Write("PRIVATE KEY", pkcs8);
        try
        {
            return SecretBytes.OfText(pem);
        }
        finally
        {
            Array.Clear(pem);
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    internal static SecretBytes Multikey(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> secret)
    {
        Span<byte> bytes = stackalloc byte[Multicodec.Length + 32];
        Span<char> text = stackalloc char[64];
        prefix.CopyTo(bytes);
        secret.CopyTo(bytes[Multicodec.Length..]);
        try
        {
            text[0] = 'z';
            var length = Base58.Encode(bytes, text[1..]);
            return SecretBytes.OfText(text[..(length + 1)]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            text.Clear();
        }
    }

    /// <summary>A JSON object of base64url members; the values are cleared.</summary>
    internal static SecretBytes Jwk(string kty, string? crv, params ReadOnlySpan<(string Name, byte[] Value)> members)
    {
        var size = 64;
        foreach (var (name, value) in members)
            size += name.Length + 8 + Base64Url.GetEncodedLength(value.Length);
        var buffer = GC.AllocateUninitializedArray<byte>(size, pinned: true);
        try
        {
            var head = crv is null ? $"{{\"kty\":\"{kty}\"" : $"{{\"kty\":\"{kty}\",\"crv\":\"{crv}\"";
            var at = System.Text.Encoding.ASCII.GetBytes(head, buffer);
            foreach (var (name, value) in members)
            {
                at += System.Text.Encoding.ASCII.GetBytes($",\"{name}\":\"", buffer.AsSpan(at));
                at += Base64Url.EncodeToUtf8(value, buffer.AsSpan(at));
                buffer[at++] = (byte)'"';
            }
            buffer[at++] = (byte)'}';
            return new SecretBytes(buffer.AsSpan(0, at));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
            foreach (var (_, value) in members)
                CryptographicOperations.ZeroMemory(value);
        }
    }
}
