using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;

namespace Touchstone.Badges.Verification;

/// <summary>Checks the Data Integrity proofs of a document (W3C Data Integrity 1.0, section 4.2): every known one must hold.</summary>
internal sealed class ProofChecks(IssuerKeys keys, VerificationRequest request, string purpose)
{
    private const int MostProofs = 16;

    internal async ValueTask<IReadOnlyList<Check>> CheckAsync(
        JsonObject document,
        SigningInput inputs,
        CancellationToken cancellation
    )
    {
        var proofs = document.Objects("proof").ToList();
        if (proofs.Count == 0 || proofs.Count != document.Items("proof").Count())
            return [Check.Fail(CheckKind.Proof, Reasons.NoProof, "Nobody signed it: there is no proof.")];
        if (proofs.Count > MostProofs)
            return [Check.Fail(CheckKind.Proof, Reasons.TooMuch, $"It has more than {MostProofs} proofs.")];
        var checks = new List<Check>();
        foreach (var proof in proofs)
            checks.Add(await CheckAsync(inputs, proofs, proof, cancellation));
        return checks.Exists(c => c.Outcome == CheckOutcome.Pass) ? [.. checks.Select(Unneeded)] : checks;
    }

    /// <summary>Where a known proof holds, one of an unknown kind takes nothing away from it.</summary>
    private static Check Unneeded(Check check) =>
        check.Reason == Reasons.UnknownProof
            ? check with
            {
                Outcome = CheckOutcome.Note,
                Explanation = check.Explanation + " Another proof holds, so this one is not needed.",
            }
            : check;

    private async ValueTask<Check> CheckAsync(
        SigningInput inputs,
        IReadOnlyList<JsonObject> proofs,
        JsonObject proof,
        CancellationToken cancellation
    )
    {
        if (
            proof.Text("type") != DataIntegritySigner.ProofType
            || CryptosuiteText.Read(proof.Text("cryptosuite")) is not { } suite
        )
            return Check.CannotBeHad(
                CheckKind.Proof,
                Reasons.UnknownProof,
                $"The proof is of a kind that is not known here ({proof.Text("type")} {proof.Text("cryptosuite")})."
            );
        if (Objection(proof) is { } objection)
            return objection;
        if (proof.Text("verificationMethod") is not { } method)
            return Bad("The proof does not say which key it was made with.");
        var finding = await keys.FindAsync(method, purpose, cancellation);
        if (finding.Key is not { } key)
            return finding.Objection!;
        if (key.Algorithm != KeyAlgorithm.Ed25519)
            return Check.Fail(CheckKind.Proof, Reasons.BadKey, "The key is of another kind than the proof says.");
        if (ProofValue.Read(proof) is not { } signature)
            return Bad("The proof's value cannot be read.");
        var previous = PreviousProofs.Find(proofs, proof.Texts("previousProof"));
        if (!previous.Succeeded)
            return Bad(previous.Fault);
        if (inputs.ContextObjection(proof) is { } contexts)
            return Bad(contexts);
        var input = inputs.Of(suite, proof, previous.Value);
        if (!input.Succeeded)
            return Check.Fail(CheckKind.Proof, Reasons.Meaning, $"No signature can cover it: {input.Fault}");
        return key.Verify(input.Value, signature)
            ? Check.Pass(CheckKind.Proof, $"The signature holds: nothing was changed since {keys.Issuer} signed it.")
            : Check.Fail(
                CheckKind.Proof,
                Reasons.Signature,
                "The signature does not fit: something was changed, or somebody else signed it."
            );
    }

    private Check? Objection(JsonObject proof)
    {
        if (proof.Text("proofPurpose") != purpose)
            return Check.Fail(
                CheckKind.Proof,
                Reasons.WrongPurpose,
                $"The proof is made for another purpose ({proof.Text("proofPurpose") ?? "none"})."
            );
        foreach (var name in new[] { "created", "expires" })
        {
            if (proof.ContainsKey(name) && XmlDateTime.Read(proof.Text(name)) is null)
                return Bad($"The proof's date {name} cannot be read or has no time zone.");
        }
        if (XmlDateTime.Read(proof.Text("created")) > request.At + VerificationRequest.Grace)
            return Check.Fail(CheckKind.Proof, Reasons.ProofDates, "The proof says that it was made in the future.");
        if (XmlDateTime.Read(proof.Text("expires")) <= request.At - VerificationRequest.Grace)
            return Check.Fail(CheckKind.Proof, Reasons.ProofDates, "The proof is out of date.");
        if (request.Challenge is { } challenge && proof.Text("challenge") != challenge)
            return Bad("The proof answers another question than the one that was asked.");
        if (request.Domain is { } domain && !proof.Texts("domain").Contains(domain, StringComparer.Ordinal))
            return Bad("The proof is made for somebody else.");
        return proof.Items("previousProof").All(p => p.AsText() is not null)
            ? null
            : Bad("The proof's chain cannot be read.");
    }

    private static Check Bad(string explanation) => Check.Fail(CheckKind.Proof, Reasons.BadProof, explanation);
}
