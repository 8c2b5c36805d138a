using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Json;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Structure;

namespace Touchstone.Badges.Verification;

/// <summary>
/// All checks of one credential and of those inside of it. One instance serves one verification: it counts how many
/// credentials and documents were looked at.
/// </summary>
internal sealed class CredentialChecks(Documents documents, VerificationRequest request, CanonicalForm form)
{
    private const int MostCredentials = 64;
    private const int Deepest = 4;

    private int looked;

    /// <summary>A credential as bytes: JSON or a compact JWS.</summary>
    internal ValueTask<VerificationReport> CheckAsync(
        ReadOnlyMemory<byte> text,
        int depth,
        CancellationToken cancellation
    )
    {
        if (CompactJws.LooksLike(text.Span))
        {
            var token = CompactJws.Read(System.Text.Encoding.ASCII.GetString(text.Span));
            if (!token.Succeeded)
                return Unreadable(token.Fault);
            return depth == 0 && OlderBadgeChecks.Recognises(token.Value.Payload)
                ? new OlderBadgeChecks(documents, request).CheckAsync(token.Value.Payload, token.Value, cancellation)
                : CheckAsync(CredentialJwt.CredentialOf(token.Value.Payload), token.Value, depth, cancellation);
        }
        var json = StrictJson.ReadObject(text.Span);
        if (!json.Succeeded)
            return Unreadable(json.Fault);
        return depth == 0 && OlderBadgeChecks.Recognises(json.Value)
            ? new OlderBadgeChecks(documents, request).CheckAsync(json.Value, token: null, cancellation)
            : CheckAsync(json.Value, token: null, depth, cancellation);
    }

    internal ValueTask<VerificationReport> CheckStatusListAsync(
        ReadOnlyMemory<byte> text,
        CancellationToken cancellation
    ) =>
        // A list has no status of its own that would have to be looked up, so depth ends there.
        CheckAsync(text, Deepest, cancellation);

    internal async ValueTask<VerificationReport> CheckAsync(
        JsonObject credential,
        CompactJws? token,
        int depth,
        CancellationToken cancellation
    )
    {
        if (++looked > MostCredentials)
            return new VerificationReport(
                [
                    Check.Fail(
                        CheckKind.Document,
                        Reasons.TooMuch,
                        $"It refers to more than {MostCredentials} credentials."
                    ),
                ],
                credential
            );
        var checks = new List<Check>
        {
            Check.Pass(
                CheckKind.Document,
                token is null ? "It is a credential as JSON." : "It is a credential as signed token."
            ),
        };
        checks.AddRange(StructureOf(credential));
        var inputs = new SigningInput(credential, form);
        var meaning = inputs.Meaning();
        checks.Add(
            meaning.Succeeded
                ? Check.Pass(CheckKind.JsonLd, "Every word in it has a meaning that is defined.")
                : Check.Fail(CheckKind.JsonLd, Reasons.Meaning, $"Not every word in it has a meaning: {meaning.Fault}")
        );
        await CheckIssuerAndProofsAsync(credential, inputs, token, depth, checks, cancellation);
        checks.AddRange(DatesOf(credential));
        if (depth < Deepest)
            checks.AddRange(await new StatusChecks(this, documents).CheckAsync(credential, cancellation));
        else if (credential.ContainsKey("credentialStatus"))
            checks.Add(
                Check.CannotBeHad(CheckKind.Status, Reasons.TooMuch, "Its status is nested too deeply to be looked up.")
            );
        if (depth == 0 && request.Recipient is { } recipient)
            checks.Add(RecipientOf(credential, recipient));
        checks.AddRange(await new InnerChecks(this).CheckAsync(credential, depth, cancellation));
        return new VerificationReport(checks, credential);
    }

    private async ValueTask CheckIssuerAndProofsAsync(
        JsonObject credential,
        SigningInput inputs,
        CompactJws? token,
        int depth,
        List<Check> checks,
        CancellationToken cancellation
    )
    {
        if (credential["issuer"].Identifier() is not { } issuer)
        {
            checks.Add(Check.Fail(CheckKind.Issuer, Reasons.Structure, "It does not say who issued it."));
            return;
        }
        var keys = new IssuerKeys(issuer, documents, request.At);
        checks.Add(await keys.CheckIssuerAsync(depth == 0 ? request.Issuer : null, cancellation));
        if (token is not null)
            checks.AddRange(await TokenChecks.CheckAsync(token, keys, cancellation));
        if (token is not null && !credential.ContainsKey("proof"))
            return;
        // Domain, challenge and another purpose are asked of what is verified, not of the credentials inside.
        var asked = depth == 0 ? request : request with { Challenge = null, Domain = null, ProofPurpose = null };
        var purpose = asked.ProofPurpose ?? ControllerDocument.AssertionMethod;
        checks.AddRange(await new ProofChecks(keys, asked, purpose).CheckAsync(credential, inputs, cancellation));
    }

    private static IEnumerable<Check> StructureOf(JsonObject credential)
    {
        var faults = CredentialStructure.Check(credential);
        if (faults.Count == 0)
            return [Check.Pass(CheckKind.Structure, "It has the form that the standards ask for.")];
        return faults.Select(fault =>
            Check.Fail(
                CheckKind.Structure,
                fault.Path.EndsWith("@context", StringComparison.Ordinal) ? Reasons.Contexts : Reasons.Structure,
                fault.ToString()
            )
        );
    }

    private IEnumerable<Check> DatesOf(JsonObject credential)
    {
        // Dates that cannot be read were already refused by the structure.
        if (XmlDateTime.Read(credential.Text("validFrom")) > request.At + VerificationRequest.Grace)
            yield return Check.Fail(
                CheckKind.Dates,
                Reasons.NotYet,
                $"It counts only from {credential.Text("validFrom")} on."
            );
        else if (XmlDateTime.Read(credential.Text("validUntil")) < request.At - VerificationRequest.Grace)
            yield return Check.Fail(
                CheckKind.Dates,
                Reasons.Expired,
                $"It counted until {credential.Text("validUntil")}."
            );
        else
            yield return Check.Pass(
                CheckKind.Dates,
                credential.Text("validUntil") is { } until ? $"It counts until {until}." : "It counts without an end."
            );
    }

    private static Check RecipientOf(JsonObject credential, Recipient recipient)
    {
        foreach (var subject in credential.Objects("credentialSubject"))
        {
            var matches =
                recipient.IdentityType == Recipient.Identifier
                    ? subject.Text("id") == recipient.Value
                    : subject
                        .Objects("identifier")
                        .Any(i =>
                            i.Text("identityType") == recipient.IdentityType && IdentityHash.Matches(i, recipient.Value)
                        );
            if (matches)
                return Check.Pass(CheckKind.Recipient, $"It was given to {recipient.Value}.");
        }
        return Check.Fail(CheckKind.Recipient, Reasons.OtherRecipient, $"It was not given to {recipient.Value}.");
    }

    private static ValueTask<VerificationReport> Unreadable(string fault) =>
        new(new VerificationReport([Check.Fail(CheckKind.Document, Reasons.Unreadable, fault)], Credential: null));
}
