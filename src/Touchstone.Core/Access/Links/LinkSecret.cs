using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.Core.Access.Links;

/// <summary>The secret part of a one-time link: 256 random bits, so that a plain hash of it cannot be turned back.</summary>
internal static class LinkSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for what cannot be a secret of ours.</summary>
    public static byte[]? Hash(string secret)
    {
        var decoded = new byte[Bytes];
        return
            secret.Length <= 64
            && Base64Url.IsValid(secret, out var length)
            && length == Bytes
            && Base64Url.TryDecodeFromChars(secret, decoded, out _)
            ? SHA256.HashData(decoded)
            : null;
    }
}
