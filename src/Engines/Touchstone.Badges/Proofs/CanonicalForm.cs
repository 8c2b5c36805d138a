using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.LinkedData;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.Badges.Proofs;

/// <summary>The bytes of a document that a cryptosuite hashes.</summary>
internal static class CanonicalForm
{
    /// <summary>One for all: it remembers the contexts it has worked through.</summary>
    private static readonly JsonLdProcessor Processor = new();

    internal static Reading<byte[]> Of(Cryptosuite suite, JsonObject document)
    {
        using var parsed = StrictJson.ToDocument(document);
        if (suite == Cryptosuite.EddsaJcs2022)
            return Jcs.TryCanonicalize(parsed.RootElement, out var text, out var objection)
                ? Reading<byte[]>.Of(text)
                : Reading<byte[]>.Failed(objection.ToString());
        return Processor.Canonicalize(parsed.RootElement).TryGet(out var statements, out var refusal)
            ? Reading<byte[]>.Of(statements.NQuads.ToArray())
            : Reading<byte[]>.Failed(refusal.ToString());
    }
}
