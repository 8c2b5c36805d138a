using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Structure;

namespace Touchstone.Badges.Verification;

/// <summary>
/// Checks a badge of the older edition, Open Badges 2.0: hosted by its issuer, or signed as JWS. Such badges are read here
/// but never made.
/// </summary>
internal sealed class OlderBadgeChecks(Documents documents, VerificationRequest request)
{
    private const string Context = "https://w3id.org/openbadges/v2";

    private readonly List<Check> checks = [];

    /// <summary>Whether it is an assertion of the older edition.</summary>
    internal static bool Recognises(JsonObject json) =>
        json.IsA("Assertion") && json.Texts("@context").Contains(Context, StringComparer.Ordinal);

    internal async ValueTask<VerificationReport> CheckAsync(
        JsonObject assertion,
        CompactJws? token,
        CancellationToken cancellation
    )
    {
        checks.Add(Check.Pass(CheckKind.Document, "It is a badge of the older edition, Open Badges 2.0."));
        if (Fault(assertion) is { } fault)
        {
            checks.Add(Check.Fail(CheckKind.Structure, Reasons.Structure, fault));
            return new VerificationReport(checks, assertion);
        }
        checks.Add(Check.Pass(CheckKind.Structure, "It has the form that Open Badges 2.0 asks for."));
        var badge = await PartAsync(assertion["badge"], "BadgeClass", cancellation);
        var issuer = badge is null ? null : await PartAsync(badge["issuer"], null, cancellation);
        if (issuer is not null)
            await CheckIssuerAsync(assertion, issuer, token, cancellation);
        CheckDates(assertion);
        if (request.Recipient is { } recipient)
            CheckRecipient((JsonObject)assertion["recipient"]!, recipient);
        return new VerificationReport(checks, assertion);
    }

    private async ValueTask CheckIssuerAsync(
        JsonObject assertion,
        JsonObject issuer,
        CompactJws? token,
        CancellationToken cancellation
    )
    {
        var id = issuer.Text("id");
        if (!Uri.TryCreate(id, UriKind.Absolute, out var site))
        {
            checks.Add(Check.Fail(CheckKind.Issuer, Reasons.Structure, "The issuer has no address."));
            return;
        }
        checks.Add(
            request.Issuer is { } expected && expected != id
                ? Check.Fail(CheckKind.Issuer, Reasons.OtherIssuer, $"It is issued by {id}, not by {expected}.")
                : Check.Pass(CheckKind.Issuer, $"The issuer is {issuer.Text("name") ?? id} ({id}).")
        );
        if (token is null)
            await CheckHostedAsync(assertion, site, cancellation);
        else
            await CheckSignedAsync(assertion, issuer, token, cancellation);
    }

    /// <summary>A hosted badge is good as long as the issuer's own site shows the very same one.</summary>
    private async ValueTask CheckHostedAsync(JsonObject assertion, Uri site, CancellationToken cancellation)
    {
        var address = new Uri(assertion.Text("id")!);
        if (address.Authority != site.Authority || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            checks.Add(
                Check.Fail(
                    CheckKind.Proof,
                    Reasons.ControllerNotIssuer,
                    "The badge is not hosted on the issuer's own site."
                )
            );
            return;
        }
        var hosted = await FetchAsync(address, cancellation);
        checks.Add(
            hosted switch
            {
                { Succeeded: false } => Check.CannotBeHad(
                    CheckKind.Proof,
                    Reasons.IssuerUnknown,
                    $"The issuer's copy of the badge cannot be had: {hosted.Fault}"
                ),
                { Value: var copy } when JsonNode.DeepEquals(copy, assertion) => Check.Pass(
                    CheckKind.Proof,
                    "The issuer's site shows the very same badge."
                ),
                { Value: var copy } when IsRevoked(copy!) => Check.Fail(
                    CheckKind.Status,
                    Reasons.Revoked,
                    "The issuer has revoked it; it no longer counts."
                ),
                _ => Check.Fail(
                    CheckKind.Proof,
                    Reasons.Signature,
                    "The issuer's site shows another badge under its address: something was changed."
                ),
            }
        );
        if (IsRevoked(assertion))
            checks.Add(Check.Fail(CheckKind.Status, Reasons.Revoked, "It says itself that it was revoked."));
    }

    /// <summary>A signed badge needs a key that the issuer lists, and an issuer who has not revoked it.</summary>
    private async ValueTask CheckSignedAsync(
        JsonObject assertion,
        JsonObject issuer,
        CompactJws token,
        CancellationToken cancellation
    )
    {
        var creator = (assertion["verification"] as JsonObject)?.Text("creator") ?? issuer["publicKey"].Identifier();
        var listed = issuer.Items("publicKey").Select(k => k.Identifier()).Contains(creator, StringComparer.Ordinal);
        if (creator is null || !listed)
        {
            checks.Add(
                Check.Fail(
                    CheckKind.Proof,
                    Reasons.KeyNotListed,
                    "The issuer does not publish the key that it is signed with."
                )
            );
            return;
        }
        var key = await PartAsync(
            issuer.Items("publicKey").First(k => k.Identifier() == creator),
            "CryptographicKey",
            cancellation
        );
        if (key is null)
            return;
        var read = PublicKey.FromPem(key.Text("publicKeyPem") ?? "");
        checks.Add(
            key.Text("owner") != issuer.Text("id")
                ? Check.Fail(
                    CheckKind.Proof,
                    Reasons.ControllerNotIssuer,
                    "The key belongs to somebody else than the issuer."
                )
            : !read.Succeeded ? Check.Fail(CheckKind.Proof, Reasons.BadKey, read.Fault)
            : token.IsSignedBy(read.Value)
                ? Check.Pass(CheckKind.Proof, "The signature holds: nothing was changed since the issuer signed it.")
            : Check.Fail(
                CheckKind.Proof,
                Reasons.Signature,
                "The signature does not fit: something was changed, or somebody else signed it."
            )
        );
        if (issuer.Text("revocationList") is { } list)
            await CheckRevocationAsync(assertion, list, cancellation);
    }

    private async ValueTask CheckRevocationAsync(JsonObject assertion, string list, CancellationToken cancellation)
    {
        var fetched = Uri.TryCreate(list, UriKind.Absolute, out var address)
            ? await FetchAsync(address, cancellation)
            : Reading<JsonObject>.Failed("Its address cannot be read.");
        if (!fetched.Succeeded)
            checks.Add(
                Check.CannotBeHad(
                    CheckKind.Status,
                    Reasons.StatusUnknown,
                    $"Whether it was revoked cannot be had: {fetched.Fault}"
                )
            );
        else if (fetched.Value.Items("revokedAssertions").Any(item => item.Identifier() == assertion.Text("id")))
            checks.Add(
                Check.Fail(CheckKind.Status, Reasons.Revoked, "The issuer has revoked it; it no longer counts.")
            );
        else
            checks.Add(Check.Pass(CheckKind.Status, "The issuer's list of revoked badges does not name it."));
    }

    private void CheckDates(JsonObject assertion)
    {
        if (XmlDateTime.Read(assertion.Text("issuedOn")) > request.At + VerificationRequest.Grace)
            checks.Add(
                Check.Fail(
                    CheckKind.Dates,
                    Reasons.NotYet,
                    $"It is dated {assertion.Text("issuedOn")}, which is in the future."
                )
            );
        else if (XmlDateTime.Read(assertion.Text("expires")) < request.At - VerificationRequest.Grace)
            checks.Add(Check.Fail(CheckKind.Dates, Reasons.Expired, $"It counted until {assertion.Text("expires")}."));
        else
            checks.Add(Check.Pass(CheckKind.Dates, "It counts at this time."));
    }

    private void CheckRecipient(JsonObject identity, Recipient recipient)
    {
        var kind = identity.Text("type") == "email" ? "emailAddress" : identity.Text("type");
        // The older edition calls the same things by other names.
        var same = new JsonObject
        {
            ["hashed"] = identity["hashed"]?.DeepClone(),
            ["identityHash"] = identity.Text("identity"),
            ["salt"] = identity.Text("salt"),
        };
        checks.Add(
            kind == recipient.IdentityType && IdentityHash.Matches(same, recipient.Value)
                ? Check.Pass(CheckKind.Recipient, $"It was given to {recipient.Value}.")
                : Check.Fail(CheckKind.Recipient, Reasons.OtherRecipient, $"It was not given to {recipient.Value}.")
        );
    }

    /// <summary>A part is given as an object or by its address.</summary>
    private async ValueTask<JsonObject?> PartAsync(JsonNode? node, string? type, CancellationToken cancellation)
    {
        if (node is JsonObject embedded)
            return embedded;
        var fetched = Uri.TryCreate(node.AsText(), UriKind.Absolute, out var address)
            ? await FetchAsync(address, cancellation)
            : Reading<JsonObject>.Failed("The badge does not say where it is.");
        var what = type ?? "issuer";
        if (fetched.Succeeded && (type is null || fetched.Value.IsA(type)) && fetched.Value.Text("id") == node.AsText())
            return fetched.Value;
        checks.Add(
            fetched.Succeeded
                ? Check.Fail(
                    CheckKind.Issuer,
                    Reasons.ForeignDocument,
                    $"What was found at {node.AsText()} is something else ({what})."
                )
                : Check.CannotBeHad(
                    CheckKind.Issuer,
                    Reasons.IssuerUnknown,
                    $"A part of the badge ({what}) cannot be had: {fetched.Fault}"
                )
        );
        return null;
    }

    private async ValueTask<Reading<JsonObject>> FetchAsync(Uri address, CancellationToken cancellation) =>
        (await documents.FetchAsync(address, cancellation)).Then(d => StrictJson.ReadObject(d.Content.Span));

    private static bool IsRevoked(JsonObject assertion) => assertion["revoked"]?.GetValueKind() == JsonValueKind.True;

    private static string? Fault(JsonObject assertion) =>
        !Uri.TryCreate(assertion.Text("id"), UriKind.Absolute, out _) ? "The badge has no address."
        : assertion["recipient"] is not JsonObject recipient
        || recipient.Text("identity") is null
        || recipient.Text("type") is null
            ? "The badge does not say whose it is."
        : assertion["badge"].Identifier() is null ? "The badge does not say what was achieved."
        : XmlDateTime.Read(assertion.Text("issuedOn")) is null ? "The badge has no date of issue with a time zone."
        : assertion.ContainsKey("expires") && XmlDateTime.Read(assertion.Text("expires")) is null
            ? "The date until which it counts cannot be read."
        : assertion["verification"] is not JsonObject ? "The badge does not say how it can be verified."
        : null;
}
