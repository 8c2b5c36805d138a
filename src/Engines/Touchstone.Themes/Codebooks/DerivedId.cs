using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Themes.Codebooks;

/// <summary>Identifiers that follow from others, so that the same import gives the same identifiers (RFC 9562, version 8).</summary>
internal static class DerivedId
{
    public static Guid Of(Guid from, string purpose) => Of($"{from:D} {purpose}");

    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
