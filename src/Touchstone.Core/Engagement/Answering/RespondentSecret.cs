using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// The secret that a person who answers holds, in the link that they were sent. From it, and in no other way, follow the
/// marks under which their invitation, their unfinished answers and their response are stored. Each mark is a hash for one
/// purpose alone, so that whoever has the database and not the secret can go from none of them to another.
/// </summary>
internal static class RespondentSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the invitation is stored under; null for what cannot be a secret of ours.</summary>
    public static byte[]? InvitationMark(string? secret) => Mark(secret, "invitation");

    /// <summary>What unfinished answers to a questionnaire are stored under.</summary>
    public static byte[]? KeptMark(string? secret, Guid questionnaire) => Mark(secret, $"kept/{questionnaire}");

    /// <summary>What a response to a questionnaire is stored under.</summary>
    public static byte[]? ResponseMark(string? secret, Guid questionnaire) => Mark(secret, $"response/{questionnaire}");

    /// <summary>Names the occasion of a letter.</summary>
    public static string LetterKey(string secret, string occasion) =>
        $"{occasion}/{Convert.ToHexStringLower(Mark(secret, "letter")!)}";

    /// <summary>The key that unfinished answers are sealed with.</summary>
    public static byte[]? SealingKey(string? secret, Guid questionnaire) => Mark(secret, $"seal/{questionnaire}");

    // HKDF-Expand (RFC 5869, 2.3) for one block: the secret is uniformly random, so nothing need be extracted.
    private static byte[]? Mark(string? secret, string purpose) =>
        Decode(secret) is { } key
            ? HKDF.Expand(HashAlgorithmName.SHA256, key, 32, Encoding.UTF8.GetBytes($"touchstone/{purpose}"))
            : null;

    private static byte[]? Decode(string? secret)
    {
        var decoded = new byte[Bytes];
        return
            secret is { Length: <= 64 }
            && Base64Url.IsValid(secret, out var length)
            && length == Bytes
            && Base64Url.TryDecodeFromChars(secret, decoded, out _)
            ? decoded
            : null;
    }
}
