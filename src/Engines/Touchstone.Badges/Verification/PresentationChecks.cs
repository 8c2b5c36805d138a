using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Json;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Structure;

namespace Touchstone.Badges.Verification;

/// <summary>Checks a presentation (W3C VC Data Model 2.0, section 4.13).</summary>
internal sealed class PresentationChecks(Documents documents, VerificationRequest request, CanonicalForm form)
{
    private readonly CredentialChecks credentials = new(documents, request, form);

    internal async ValueTask<VerificationReport> CheckAsync(JsonObject presentation, CancellationToken cancellation)
    {
        var checks = new List<Check>();
        foreach (var fault in CredentialStructure.CheckPresentation(presentation))
            checks.Add(Check.Fail(CheckKind.Structure, Reasons.Structure, fault.ToString()));
        var inputs = new SigningInput(presentation, form);
        var meaning = inputs.Meaning();
        if (!meaning.Succeeded)
            checks.Add(
                Check.Fail(CheckKind.JsonLd, Reasons.Meaning, $"Not every word in it has a meaning: {meaning.Fault}")
            );
        checks.AddRange(await ProofsOfAsync(presentation, inputs, cancellation));
        if (presentation["holder"] is null && SelfAsserted(presentation))
            checks.Add(
                Check.Fail(
                    CheckKind.Structure,
                    Reasons.Structure,
                    "The presenter shows a credential that it signed itself, and so must be named as its holder."
                )
            );
        foreach (var credential in presentation.Items("verifiableCredential"))
            checks.Add(await CredentialAsync(credential, presentation["holder"].Identifier(), cancellation));
        return new VerificationReport(checks, presentation);
    }

    /// <summary>
    /// Where a holder is named, the key must be the holder's. Where none is, the proof only shows who put the presentation
    /// together.
    /// </summary>
    private async ValueTask<IReadOnlyList<Check>> ProofsOfAsync(
        JsonObject presentation,
        SigningInput inputs,
        CancellationToken cancellation
    )
    {
        var holder =
            presentation["holder"].Identifier()
            ?? presentation
                .Objects("proof")
                .Select(p => p.Text("verificationMethod"))
                .OfType<string>()
                .Select(ControllerDirectory.ControllerOf)
                .FirstOrDefault();
        if (holder is null)
            return [Check.Fail(CheckKind.Proof, Reasons.NoProof, "Nobody signed the presentation.")];
        var keys = new IssuerKeys(holder, documents, request.At);
        return await new ProofChecks(
            keys,
            request,
            request.ProofPurpose ?? ControllerDocument.Authentication
        ).CheckAsync(presentation, inputs, cancellation);
    }

    /// <summary>Whether a credential in it is signed by the one who signed the presentation (section 4.13.3).</summary>
    private static bool SelfAsserted(JsonObject presentation)
    {
        var presenters = SignersOf(presentation);
        return presentation.Objects("verifiableCredential").Any(c => SignersOf(c).Overlaps(presenters));
    }

    private static HashSet<string> SignersOf(JsonObject document) =>
        document
            .Objects("proof")
            .Select(p => p.Text("verificationMethod"))
            .OfType<string>()
            .Select(ControllerDirectory.ControllerOf)
            .ToHashSet(StringComparer.Ordinal);

    private async ValueTask<Check> CredentialAsync(JsonNode? node, string? holder, CancellationToken cancellation)
    {
        if (node is not JsonObject json)
            return Check.Fail(
                CheckKind.Credential,
                Reasons.Structure,
                "A credential in the presentation is not an object."
            );
        var report = json.IsA("EnvelopedVerifiableCredential")
            ? await EnvelopeAsync(json, cancellation)
            : await credentials.CheckAsync((JsonObject)json.DeepClone(), token: null, depth: 1, cancellation);
        // What the holder says of itself is signed with the presentation, so it needs no proof of its own.
        var ownWords = holder is not null && json["issuer"].Identifier() == holder;
        return report.Objections.FirstOrDefault(o => !ownWords || o.Reason != Reasons.NoProof) is { } objection
            ? new Check(
                CheckKind.Credential,
                objection.Outcome,
                Reasons.Inner,
                $"A credential in the presentation does not hold: {objection.Explanation}"
            )
            : Check.Pass(CheckKind.Credential, "A credential in the presentation holds.");
    }

    /// <summary>The envelope is a <c>data:</c> address of a signed token.</summary>
    private async ValueTask<VerificationReport> EnvelopeAsync(JsonObject envelope, CancellationToken cancellation)
    {
        var id = envelope.Text("id") ?? "";
        var comma = id.IndexOf(',', StringComparison.Ordinal);
        var text = Encoding.UTF8.GetBytes(comma < 0 ? "" : id[(comma + 1)..]);
        return id.StartsWith("data:application/", StringComparison.Ordinal) && CompactJws.LooksLike(text)
            ? await credentials.CheckAsync(text, depth: 1, cancellation)
            : new VerificationReport(
                [
                    Check.CannotBeHad(
                        CheckKind.Document,
                        Reasons.Unreadable,
                        "The envelope is of a kind that is not known here."
                    ),
                ],
                Credential: null
            );
    }
}
