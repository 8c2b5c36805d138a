using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.Core.Conversations;

/// <summary>
/// What proves that a contribution is one's own: 256 random bits that the person's browser holds, of which only the hash is
/// kept. Nobody else can make it out, the organisers included.
/// </summary>
public sealed class Voice
{
    private const int Bytes = 32;

    private Voice(string secret, byte[] hash) => (Secret, Hash) = (secret, hash);

    public string Secret { get; }

    public byte[] Hash { get; }

    public static Voice New()
    {
        var bytes = RandomNumberGenerator.GetBytes(Bytes);
        return new Voice(Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));
    }

    /// <summary>Null for what cannot be a voice.</summary>
    public static Voice? Parse(string? secret)
    {
        Span<byte> decoded = stackalloc byte[Bytes];
        return
            secret is { Length: 43 }
            && Base64Url.IsValid(secret, out var length)
            && length == Bytes
            && Base64Url.TryDecodeFromChars(secret, decoded, out _)
            ? new Voice(secret, SHA256.HashData(decoded))
            : null;
    }

    /// <summary>Says nothing: a voice must not come into a log or a trace.</summary>
    public override string ToString() => "a voice";
}
