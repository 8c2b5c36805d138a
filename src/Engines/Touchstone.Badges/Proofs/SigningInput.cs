using System.Text.Json.Nodes;

namespace Touchstone.Badges.Proofs;

/// <summary>
/// The 64 bytes that a proof signs: the hash of what the proof says of itself, then the hash of the document
/// (W3C EdDSA Cryptosuites 1.0, sections 3.2.4 and 3.3.4). The document is turned into bytes once for all its proofs.
/// </summary>
internal sealed class SigningInput(JsonObject document, CanonicalForm form)
{
    private readonly Dictionary<Cryptosuite, Reading<byte[]>> hashes = [];

    /// <summary>The hash of what the document means without its proofs, or why it has no defined meaning.</summary>
    internal Reading<byte[]> Meaning() => HashOf(Cryptosuite.EddsaRdfc2022, []);

    /// <summary>What one proof signs.</summary>
    /// <param name="suite">How the document becomes bytes.</param>
    /// <param name="proof">The proof; its value is left out.</param>
    /// <param name="previous">Proofs that this one signs too.</param>
    internal Reading<byte[]> Of(Cryptosuite suite, JsonObject proof, IReadOnlyList<JsonObject> previous)
    {
        var content = HashOf(suite, previous);
        if (!content.Succeeded)
            return content;
        var options = form.HashOfOptions(suite, Options(suite, proof));
        return options.Succeeded ? Reading<byte[]>.Of([.. options.Value, .. content.Value]) : options;
    }

    /// <summary>
    /// A context in the proof must be the document's own. The standard lets a document have further contexts behind those
    /// of the proof; they would change what its words mean and nobody signed them, so they are refused.
    /// </summary>
    internal string? ContextObjection(JsonObject proof) =>
        proof["@context"] is not { } stated || JsonNode.DeepEquals(stated, document["@context"])
            ? null
            : "The proof was made with other contexts than the document has.";

    private Reading<byte[]> HashOf(Cryptosuite suite, IReadOnlyList<JsonObject> previous)
    {
        if (previous.Count > 0)
            return form.HashOf(suite, Unsecured(previous));
        if (!hashes.TryGetValue(suite, out var hash))
            hashes[suite] = hash = form.HashOf(suite, document.ContainsKey("proof") ? Unsecured([]) : document);
        return hash;
    }

    private JsonObject Options(Cryptosuite suite, JsonObject proof)
    {
        // A proof in the making that carries its own contexts is already what has to be hashed.
        if (suite == Cryptosuite.EddsaJcs2022 && !proof.ContainsKey("proofValue"))
            return proof;
        var options = new JsonObject();
        if (suite == Cryptosuite.EddsaRdfc2022 && document["@context"] is { } context)
            options["@context"] = context.DeepClone();
        foreach (var (name, value) in proof)
        {
            if (name != "proofValue" && !(name == "@context" && options.ContainsKey(name)))
                options[name] = value?.DeepClone();
        }
        return options;
    }

    private JsonObject Unsecured(IReadOnlyList<JsonObject> previous)
    {
        var copy = (JsonObject)document.DeepClone();
        copy.Remove("proof");
        if (previous.Count > 0)
            copy["proof"] = new JsonArray([.. previous.Select(p => p.DeepClone())]);
        return copy;
    }
}
