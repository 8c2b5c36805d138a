using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Structure;

/// <summary>Hashed identities of recipients (Open Badges 3.0, class IdentityObject).</summary>
internal static class IdentityHash
{
    private const string Sha256 = "sha256$";

    internal static bool IsReadable(string hash) =>
        hash.StartsWith(Sha256, StringComparison.Ordinal)
        && hash.Length == Sha256.Length + 64
        && hash.AsSpan(Sha256.Length).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    /// <summary>Whether an identity of a badge is the one that somebody states.</summary>
    internal static bool Matches(JsonObject identity, string stated)
    {
        if (identity.Text("identityHash") is not { } hash)
            return false;
        var hashed = identity["hashed"] is JsonValue value && value.GetValueKind() == JsonValueKind.True;
        if (!hashed)
            return string.Equals(hash, stated, StringComparison.OrdinalIgnoreCase);
        if (!IsReadable(hash))
            return false;
        var expected = Convert.FromHexString(hash.AsSpan(Sha256.Length));
        var salt = identity.Text("salt");
        // Issuers hash an address as they know it, people type it as they like.
        return new[] { stated, stated.ToLowerInvariant() }.Any(spelling =>
            SHA256.HashData(Encoding.UTF8.GetBytes(spelling + salt)).AsSpan().SequenceEqual(expected)
        );
    }
}
