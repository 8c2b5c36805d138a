using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.LinkedData;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.Badges.Proofs;

/// <summary>The bytes of a document that a cryptosuite hashes: the same for every spelling of the same content.</summary>
public static class CanonicalForm
{
    /// <summary>One for all: it remembers the contexts it has worked through.</summary>
    private static readonly JsonLdProcessor Processor = new();

    /// <summary>The canonical bytes of a document.</summary>
    /// <param name="suite">
    /// <c>eddsa-rdfc-2022</c>: what it means, as canonical N-Quads (RDFC-1.0). <c>eddsa-jcs-2022</c>: its JSON (RFC 8785).
    /// </param>
    /// <param name="document">The document, without its proof.</param>
    /// <returns>The bytes, or why there are none: with RDF, an undefined term for example.</returns>
    public static Reading<byte[]> Of(Cryptosuite suite, JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (suite == Cryptosuite.EddsaJcs2022)
            return OfJson(document);
        using var parsed = StrictJson.ToDocument(document);
        return Processor.Canonicalize(parsed.RootElement).TryGet(out var statements, out var refusal)
            ? Reading<byte[]>.Of(statements.NQuads.ToArray())
            : Reading<byte[]>.Failed(refusal.ToString());
    }

    /// <summary>The SHA-256 hash of the canonical bytes, without a copy of them.</summary>
    internal static Reading<byte[]> HashOf(Cryptosuite suite, JsonObject document)
    {
        if (suite == Cryptosuite.EddsaJcs2022)
        {
            var text = OfJson(document);
            return text.Succeeded ? Reading<byte[]>.Of(SHA256.HashData(text.Value)) : text;
        }
        using var parsed = StrictJson.ToDocument(document);
        return Processor.Canonicalize(parsed.RootElement).TryGet(out var statements, out var refusal)
            ? Reading<byte[]>.Of(statements.Sha256())
            : Reading<byte[]>.Failed(refusal.ToString());
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
