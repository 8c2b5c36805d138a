using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>A code on paper that stands in once for the authenticator app. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many a person gets at a time.</summary>
    public const int Count = 10;

    // 80 random bits: guessing is hopeless, so a plain hash is enough (NIST SP 800-63B-4, 3.1.2.2, asks 112 for unsalted
    // storage; the hash is therefore salted with the account).
    private const int Bytes = 10;

    private RecoveryCode() { }

    private RecoveryCode(Guid accountId, byte[] hash, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Hash = hash;
        MadeAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public byte[] Hash { get; private set; } = [];
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>New codes and the words to write down, which are shown once.</summary>
    public static (IReadOnlyList<RecoveryCode> Codes, IReadOnlyList<string> Words) NewSet(
        Guid accountId,
        DateTimeOffset at
    )
    {
        var words = Enumerable
            .Range(0, Count)
            .Select(_ => Base32.Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes))))
            .ToList();
        return ([.. words.Select(w => new RecoveryCode(accountId, HashOf(accountId, w), at))], words);
    }

    public static byte[] HashOf(Guid accountId, string typed)
    {
        var plain = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return SHA256.HashData([.. accountId.ToByteArray(), .. Encoding.UTF8.GetBytes(plain)]);
    }

    public void Use(DateTimeOffset at)
    {
        if (UsedAt is not null)
        {
            throw new InvalidOperationException("The recovery code was used before.");
        }
        UsedAt = at;
    }
}
