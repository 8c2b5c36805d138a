using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Proofs;

/// <summary>Signs documents with Data Integrity proofs (W3C Data Integrity 1.0; EdDSA Cryptosuites 1.0).</summary>
public sealed class DataIntegritySigner
{
    /// <summary>The type that every such proof has.</summary>
    public const string ProofType = "DataIntegrityProof";

    private readonly PrivateKey key;
    private readonly string verificationMethod;
    private readonly CanonicalForm form;

    /// <summary>A signer with one key. Safe to use from several threads.</summary>
    /// <param name="key">An Ed25519 key; the signer does not dispose it.</param>
    /// <param name="verificationMethod">The full address under which the issuer publishes the key.</param>
    /// <param name="form">With contexts of one's own; the default knows those of Open Badges.</param>
    /// <exception cref="ArgumentException">The key is of another kind.</exception>
    public DataIntegritySigner(PrivateKey key, string verificationMethod, CanonicalForm? form = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(verificationMethod);
        if (key.Algorithm != KeyAlgorithm.Ed25519)
            throw new ArgumentException("The cryptosuites eddsa-… need an Ed25519 key.", nameof(key));
        this.key = key;
        this.verificationMethod = verificationMethod;
        this.form = form ?? CanonicalForm.Default;
    }

    /// <summary>
    /// Signs a document: a copy with the proof. A document that has proofs already gets a further one beside them; with
    /// <see cref="ProofOptions.PreviousProofs"/> the new one signs those too.
    /// </summary>
    /// <returns>The signed copy, or why the document cannot be signed, for example because a term is not defined.</returns>
    public Reading<JsonObject> Sign(JsonObject document, ProofOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Prove(document, options)
            .Then(proof =>
            {
                var signed = (JsonObject)document.DeepClone();
                var existing = signed.Items("proof").Select(p => p!.DeepClone()).ToList();
                signed["proof"] = existing.Count == 0 ? proof : new JsonArray([.. existing, proof]);
                return Reading<JsonObject>.Of(signed);
            });
    }

    /// <summary>
    /// Makes the proof only, for callers who put it into the document themselves and want no copy of the document.
    /// </summary>
    public Reading<JsonObject> Prove(JsonObject document, ProofOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var previous = PreviousProofs.Find(document.Objects("proof").ToList(), options.PreviousProofs);
        if (!previous.Succeeded)
            return Reading<JsonObject>.Failed(previous.Fault);
        var proof = Describe(document, options);
        var input = new SigningInput(document, form).Of(options.Suite, proof, previous.Value);
        if (!input.Succeeded)
            return Reading<JsonObject>.Failed(input.Fault);
        proof["proofValue"] = ProofValue.Write(key.Sign(input.Value));
        return Reading<JsonObject>.Of(proof);
    }

    private JsonObject Describe(JsonObject document, ProofOptions options)
    {
        var proof = new JsonObject();
        // EdDSA Cryptosuites 1.0, section 3.3.1: a JCS proof carries the contexts that it was made with.
        if (options.Suite == Cryptosuite.EddsaJcs2022 && document["@context"] is { } context)
            proof["@context"] = context.DeepClone();
        proof.AddText("id", options.Id);
        proof["type"] = ProofType;
        proof["cryptosuite"] = options.Suite.ToText();
        proof.AddDate("created", options.Created);
        proof.AddDate("expires", options.Expires);
        proof["verificationMethod"] = verificationMethod;
        proof["proofPurpose"] = options.Purpose;
        proof.AddText("domain", options.Domain);
        proof.AddText("challenge", options.Challenge);
        if (options.PreviousProofs.Count == 1)
            proof["previousProof"] = options.PreviousProofs[0];
        else
            proof.AddList("previousProof", options.PreviousProofs, id => id);
        return proof;
    }
}
