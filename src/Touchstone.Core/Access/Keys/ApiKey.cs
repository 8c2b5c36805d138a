using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.Core.Access.Keys;

/// <summary>
/// Lets one program of a person read in their name, within a scope and until a day. Only a hash of its secret is kept: 256 random
/// bits need no slow one.
/// </summary>
public sealed class ApiKey
{
    /// <summary>By this people, and programs that look for secrets left lying about, know a key of ours.</summary>
    public const string Prefix = "touchstone_";

    /// <summary>How many keys somebody can have at a time.</summary>
    public const int Most = 20;

    private const int Bytes = 32;

    private ApiKey() { }

    private ApiKey(Guid accountId, string name, KeyScope scope, bool secondFactor, byte[] hash)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Name = name;
        Scope = scope;
        SecondFactor = secondFactor;
        Hash = hash;
    }

    /// <summary>For how many days a key can be made.</summary>
    public static IReadOnlyList<int> Lasting { get; } = [30, 90, 365];

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public KeyScope Scope { get; private set; }

    /// <summary>Its maker had proved a second factor: then it reads what roles with power may read.</summary>
    public bool SecondFactor { get; private set; }
    public byte[] Hash { get; private set; } = [];
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsLiveAt(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    /// <returns>The key, and its secret, which is nowhere else.</returns>
    public static (ApiKey Key, string Secret) Make(
        Actor actor,
        string name,
        KeyScope scope,
        DateTimeOffset now,
        TimeSpan lasts
    )
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var key = new ApiKey(actor.Id, name, scope, actor.SecondFactor, HashOf(secret)!)
        {
            MadeAt = now,
            ExpiresAt = now + lasts,
        };
        return (key, secret);
    }

    /// <summary>Null for what cannot be a secret of ours.</summary>
    public static byte[]? HashOf(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal)
        && Base64Url.IsValid(secret.AsSpan(Prefix.Length), out var length)
        && length == Bytes
            ? SHA256.HashData(Base64Url.DecodeFromChars(secret.AsSpan(Prefix.Length)))
            : null;

    public void End(DateTimeOffset at) => EndedAt ??= at;
}
