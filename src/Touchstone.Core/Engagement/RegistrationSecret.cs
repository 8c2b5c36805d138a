using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.Core.Engagement;

/// <summary>The secret part of a link in a letter: 256 random bits, of which only the hash is kept.</summary>
internal static class RegistrationSecret
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
