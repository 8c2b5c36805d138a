using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Frameworks;

/// <summary>
/// Identifiers that follow from a namespace and a name (RFC 9562, section 5.5: version 5), so that making the same thing
/// twice gives the same identifier.
/// </summary>
internal static class NameBasedId
{
    public static Guid Of(Guid space, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        Span<byte> input = length <= 496 ? stackalloc byte[16 + length] : new byte[16 + length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input[16..]);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        // RFC 9562 fixes SHA-1 for version 5; nothing here relies on its collision resistance.
        SHA1.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    public static Guid Of(Guid space, Guid name) => Of(space, name.ToString("D"));
}
