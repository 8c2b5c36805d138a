using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.LinkedData;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.Badges.Proofs;

/// <summary>
/// The bytes of a document that a cryptosuite hashes: the same for every spelling of the same content. One instance serves
/// all threads and remembers the contexts it has worked through.
/// </summary>
/// <param name="contexts">The contexts that documents may name; no other is ever loaded.</param>
public sealed class CanonicalForm(ContextLibrary contexts)
{
    private const int MostOptions = 1024;

    private readonly JsonLdProcessor processor = new(contexts);
    private readonly ConcurrentDictionary<string, byte[]> optionsHashes = new(StringComparer.Ordinal);

    /// <summary>With the contexts that Open Badges need, which come with the library.</summary>
    public static CanonicalForm Default { get; } = new(ContextLibrary.Bundled);

    /// <summary>The canonical bytes of a document.</summary>
    /// <param name="suite">
    /// <c>eddsa-rdfc-2022</c>: what it means, as canonical N-Quads (RDFC-1.0). <c>eddsa-jcs-2022</c>: its JSON (RFC 8785).
    /// </param>
    /// <param name="document">The document, without its proof.</param>
    /// <returns>The bytes, or why there are none: with RDF, an undefined term for example.</returns>
    public Reading<byte[]> Of(Cryptosuite suite, JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (suite == Cryptosuite.EddsaJcs2022)
            return OfJson(document);
        using var parsed = StrictJson.ToDocument(document);
        return processor.Canonicalize(parsed.RootElement).TryGet(out var statements, out var refusal)
            ? Reading<byte[]>.Of(statements.NQuads.ToArray())
            : Reading<byte[]>.Failed(refusal.ToString());
    }

    /// <summary>The SHA-256 hash of the canonical bytes, without a copy of them.</summary>
    internal Reading<byte[]> HashOf(Cryptosuite suite, JsonObject document)
    {
        if (suite == Cryptosuite.EddsaJcs2022)
        {
            var text = OfJson(document);
            return text.Succeeded ? Reading<byte[]>.Of(SHA256.HashData(text.Value)) : text;
        }
        using var parsed = StrictJson.ToDocument(document);
        return processor.Canonicalize(parsed.RootElement).TryGet(out var statements, out var refusal)
            ? Reading<byte[]>.Of(statements.Sha256())
            : Reading<byte[]>.Failed(refusal.ToString());
    }

    /// <summary>
    /// The hash of what a proof says of itself. Badges that are signed together say the same (key, time, purpose, contexts),
    /// so the work of JSON-LD is done once for all of them. The key of the memory is everything that goes into the hash.
    /// </summary>
    internal Reading<byte[]> HashOfOptions(Cryptosuite suite, JsonObject options)
    {
        var json = HashOf(Cryptosuite.EddsaJcs2022, options);
        if (!json.Succeeded || suite == Cryptosuite.EddsaJcs2022)
            return json;
        var name = Convert.ToBase64String(json.Value);
        if (optionsHashes.TryGetValue(name, out var known))
            return Reading<byte[]>.Of(known);
        var hash = HashOf(suite, options);
        if (!hash.Succeeded)
            return hash;
        if (optionsHashes.Count >= MostOptions)
            optionsHashes.Clear();
        optionsHashes[name] = hash.Value;
        return hash;
    }

    private static Reading<byte[]> OfJson(JsonObject document)
    {
        try
        {
            return Reading<byte[]>.Of(Jcs.Canonicalize(document));
        }
        catch (LinkedDataException refused)
        {
            return Reading<byte[]>.Failed(refused.Refusal.ToString());
        }
    }
}
