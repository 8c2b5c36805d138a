using System.Buffers;
using System.Security.Cryptography;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Frameworks;

/// <summary>
/// A fingerprint of content: SHA-256 over the canonical JSON of <see cref="FrameworkJson"/>, in lower-case hexadecimal. Two
/// packages with one hash say the same, word for word; a frozen version is recognised by it wherever it is read.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash of a version with its mapping sets, 64 characters.</summary>
    public static string Of(FrameworkPackage package)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        FrameworkJson.Write(package, buffer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>The hash of a version alone, 64 characters.</summary>
    public static string Of(FrameworkVersion version) => Of(new FrameworkPackage(version));
}
