using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Proofs;

/// <summary>
/// Hashes of what proofs say of themselves. Badges that are signed together say the same (key, time, purpose, contexts),
/// so the work of JSON-LD is done once for all of them. The key of the memory is everything that goes into the hash.
/// </summary>
internal static class OptionsHashes
{
    private const int Most = 1024;

    private static readonly ConcurrentDictionary<string, byte[]> Known = new(StringComparer.Ordinal);

    internal static Reading<byte[]> Of(Cryptosuite suite, JsonObject options)
    {
        var text = CanonicalForm.Of(Cryptosuite.EddsaJcs2022, options);
        if (!text.Succeeded)
            return text;
        if (suite == Cryptosuite.EddsaJcs2022)
            return Reading<byte[]>.Of(SHA256.HashData(text.Value));
        var name = Convert.ToBase64String(SHA256.HashData(text.Value));
        if (Known.TryGetValue(name, out var known))
            return Reading<byte[]>.Of(known);
        var hash = CanonicalForm.HashOf(suite, options);
        if (!hash.Succeeded)
            return hash;
        if (Known.Count >= Most)
            Known.Clear();
        Known[name] = hash.Value;
        return hash;
    }
}
