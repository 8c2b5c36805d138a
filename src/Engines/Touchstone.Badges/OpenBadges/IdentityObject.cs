using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>Who earned the badge: an address or number, usually hashed with a salt so that the badge does not show it.</summary>
public sealed record IdentityObject
{
    /// <summary>The kind that e-mail addresses have.</summary>
    public const string EmailAddress = "emailAddress";

    private IdentityObject(string identityType, bool hashed, string identityHash, string? salt)
    {
        IdentityType = identityType;
        Hashed = hashed;
        IdentityHash = identityHash;
        Salt = salt;
    }

    /// <summary>The kind of identity: a word of the standard's list or <c>ext:…</c>.</summary>
    public string IdentityType { get; }

    /// <summary>Whether the identity is hashed.</summary>
    public bool Hashed { get; }

    /// <summary>The identity, or <c>sha256$</c> and the hash of identity and salt in hexadecimal.</summary>
    public string IdentityHash { get; }

    /// <summary>The salt.</summary>
    public string? Salt { get; }

    /// <summary>A hashed identity with a fresh random salt.</summary>
    /// <param name="identityType">The kind, for example <see cref="EmailAddress"/>.</param>
    /// <param name="identity">The address or number, exactly as people will type it when they check.</param>
    public static IdentityObject HashedOf(string identityType, string identity) =>
        HashedOf(identityType, identity, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>A hashed identity with a salt of your own.</summary>
    public static IdentityObject HashedOf(string identityType, string identity, string salt)
    {
        ArgumentException.ThrowIfNullOrEmpty(identity);
        ArgumentException.ThrowIfNullOrEmpty(salt);
        return new IdentityObject(identityType, hashed: true, "sha256$" + Hash(identity, salt), salt);
    }

    /// <summary>An identity that everybody may read, such as a name.</summary>
    public static IdentityObject Plain(string identityType, string identity) =>
        new(identityType, hashed: false, identity, salt: null);

    internal static string Hash(string identity, string? salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity + salt)));

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = "IdentityObject",
            ["hashed"] = Hashed,
            ["identityHash"] = IdentityHash,
            ["identityType"] = IdentityType,
        };
        json.AddText("salt", Salt);
        return json;
    }
}
