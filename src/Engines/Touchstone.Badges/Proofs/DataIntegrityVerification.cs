using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Proofs;

/// <summary>The cryptographic part of checking a Data Integrity proof, for callers who know the key already.</summary>
public static class DataIntegrityVerification
{
    /// <summary>
    /// Whether a proof holds: it is of a known suite and the key signed just this document. Whose key it is, whether it may
    /// be used and whether the dates are right is the work of <see cref="Verification.BadgeVerifier"/>.
    /// </summary>
    /// <param name="document">The signed document.</param>
    /// <param name="proof">One of its proofs.</param>
    /// <param name="key">The Ed25519 key that should have made it.</param>
    public static bool Holds(JsonObject document, JsonObject proof, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(key);
        var input = new SigningInput(document, CanonicalForm.Default);
        var previous = PreviousProofs.Find(document.Objects("proof").ToList(), proof.Texts("previousProof"));
        return key.Algorithm == KeyAlgorithm.Ed25519
            && CryptosuiteText.Read(proof.Text("cryptosuite")) is { } suite
            && input.ContextObjection(proof) is null
            && previous.Succeeded
            && ProofValue.Read(proof) is { } signature
            && input.Of(suite, proof, previous.Value) is { Value: { } signed }
            && key.Verify(signed, signature);
    }
}
