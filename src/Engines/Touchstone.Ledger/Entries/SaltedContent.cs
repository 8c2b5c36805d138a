using System.Security.Cryptography;

namespace Touchstone.Ledger;

/// <summary>
/// Ties an entry to what was done in detail without telling it. The log holds SHA-256(salt ‖ content); the salt and the
/// content lie beside it. Once both are erased, the hash says nothing about the content: 32 random bytes cannot be
/// guessed, so neither can a short content be tried out. The tree stays whole.
/// </summary>
public static class SaltedContent
{
    /// <summary>The length of a salt in bytes. It is fixed, so that salt and content cannot be shifted into one another.</summary>
    public const int SaltLength = 32;

    /// <summary>A new random salt; each entry has its own.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    /// <summary>SHA-256(salt ‖ content).</summary>
    /// <param name="salt">32 bytes.</param>
    /// <param name="canonicalContent">The content in a form that can be made again byte for byte (RFC 8785 for JSON).</param>
    /// <exception cref="ArgumentException">The salt is not 32 bytes long.</exception>
    public static Digest Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> canonicalContent)
    {
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException($"A salt has {SaltLength} bytes.", nameof(salt));
        }

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(canonicalContent);
        return new Digest(sha.GetHashAndReset());
    }

    /// <summary>Whether this salt and content are what the entry was made from.</summary>
    public static bool Opens(Digest contentHash, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> canonicalContent) =>
        salt.Length == SaltLength && Hash(salt, canonicalContent) == contentHash;
}
