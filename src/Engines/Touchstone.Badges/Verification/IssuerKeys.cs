using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Verification;

/// <summary>
/// Binds keys to the issuer: a key counts only when the issuer's own document has it, names the issuer as its controller
/// and allows it for the purpose (W3C Controlled Identifiers 1.0, section 3.3).
/// </summary>
internal sealed class IssuerKeys(string issuer, Documents documents, DateTimeOffset at)
{
    internal string Issuer => issuer;

    private readonly ControllerDirectory directory = new(documents);
    private ControllerFinding? finding;

    internal async ValueTask<Check> CheckIssuerAsync(string? expected, CancellationToken cancellation)
    {
        if (expected is not null && expected != issuer)
            return Check.Fail(CheckKind.Issuer, Reasons.OtherIssuer, $"It is issued by {issuer}, not by {expected}.");
        var found = await DocumentAsync(cancellation);
        if (found.Succeeded)
            return Check.Pass(CheckKind.Issuer, $"The issuer is {issuer} and publishes its keys.");
        return finding!.WasHad
            ? Check.Fail(
                CheckKind.Issuer,
                Reasons.ForeignDocument,
                $"What was found is not the issuer's document: {found.Fault}"
            )
            : Check.CannotBeHad(
                CheckKind.Issuer,
                Reasons.IssuerUnknown,
                $"What {issuer} publishes about its keys cannot be had: {found.Fault}"
            );
    }

    /// <summary>Finds the key that a proof names.</summary>
    internal async ValueTask<KeyFinding> FindAsync(string method, string purpose, CancellationToken cancellation)
    {
        if (ControllerDirectory.ControllerOf(method) != issuer)
            return Objection(
                Reasons.ControllerNotIssuer,
                $"It is signed with a key of {ControllerDirectory.ControllerOf(method)}, but the issuer is {issuer}."
            );
        var found = await DocumentAsync(cancellation);
        if (!found.Succeeded)
            return new KeyFinding(null, Unknown(found.Fault));
        if (!found.Value.Methods.Contains(method))
            return Objection(Reasons.KeyNotListed, "The issuer does not publish the key that it is signed with.");
        if (!found.Value.Lists(method, purpose))
            return Objection(
                Reasons.KeyNotAuthorised,
                $"The issuer publishes the key, but not for signing credentials ({purpose})."
            );
        var read = found.Value.Find(method);
        if (!read.Succeeded)
            return Objection(Reasons.BadKey, read.Fault);
        if (read.Value.Controller != issuer)
            return Objection(
                Reasons.ControllerNotIssuer,
                $"The key is controlled by {read.Value.Controller}, not by the issuer."
            );
        if (read.Value.Revoked <= at)
            return Objection(
                Reasons.BadKey,
                "The issuer says that the key was compromised; nothing signed with it counts."
            );
        if (read.Value.Expires <= at)
            return Objection(Reasons.BadKey, "The issuer says that the key is out of date.");
        return new KeyFinding(read.Value.Key, null);
    }

    /// <summary>Finds the key of a token: by its <c>kid</c>, or one that the issuer's document has and that stands in the header.</summary>
    internal async ValueTask<KeyFinding> FindForTokenAsync(JsonObject header, CancellationToken cancellation)
    {
        if (header.Text("kid") is { } kid && Uri.TryCreate(kid, UriKind.Absolute, out _))
            return kid.Contains('#', StringComparison.Ordinal) || kid.StartsWith("did:", StringComparison.Ordinal)
                ? await FindAsync(kid, ControllerDocument.AssertionMethod, cancellation)
                : await BareKeyAsync(new Uri(kid), cancellation);
        if (header["jwk"] is not JsonObject jwk)
            return Objection(Reasons.BadProof, "The token does not say which key of the issuer it is signed with.");
        var stated = PublicKey.FromJwk(jwk);
        if (!stated.Succeeded)
            return Objection(Reasons.BadKey, stated.Fault);
        var found = await DocumentAsync(cancellation);
        if (!found.Succeeded)
            return new KeyFinding(null, Unknown(found.Fault));
        foreach (var method in found.Value.Methods)
        {
            if (found.Value.Find(method).Value?.Key.Equals(stated.Value) == true)
                return await FindAsync(method, ControllerDocument.AssertionMethod, cancellation);
        }
        return Objection(Reasons.KeyNotListed, "The token brings its own key, which the issuer does not publish.");
    }

    /// <summary>
    /// Open Badges allows <c>kid</c> to be the address of a bare JSON Web Key. Nothing in such a key says whose it is, so
    /// it counts only when it comes from the issuer's own site.
    /// </summary>
    private async ValueTask<KeyFinding> BareKeyAsync(Uri address, CancellationToken cancellation)
    {
        var site = issuer.StartsWith(DidWeb.Prefix, StringComparison.Ordinal) ? DidWeb.AddressOf(issuer).Value : null;
        if (site is null && !Uri.TryCreate(issuer, UriKind.Absolute, out site))
            return Objection(Reasons.ControllerNotIssuer, "The key is published elsewhere than by the issuer.");
        if (
            (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            || Uri.Compare(
                address,
                site,
                UriComponents.SchemeAndServer,
                UriFormat.Unescaped,
                StringComparison.OrdinalIgnoreCase
            ) != 0
        )
            return Objection(Reasons.ControllerNotIssuer, "The key is published elsewhere than by the issuer.");
        var fetched = await documents.FetchAsync(address, cancellation);
        if (!fetched.Succeeded)
            return new KeyFinding(null, Unknown(fetched.Fault));
        var key = StrictJson.ReadObject(fetched.Value.Content.Span).Then(PublicKey.FromJwk);
        return key.Succeeded ? new KeyFinding(key.Value, null) : Objection(Reasons.BadKey, key.Fault);
    }

    private async ValueTask<Reading<ControllerDocument>> DocumentAsync(CancellationToken cancellation)
    {
        finding ??= await directory.FindAsync(issuer, cancellation);
        return finding.Document;
    }

    private static Check Unknown(string fault) =>
        Check.CannotBeHad(
            CheckKind.Proof,
            Reasons.IssuerUnknown,
            $"The signature cannot be checked without the issuer's key: {fault}"
        );

    private static KeyFinding Objection(string reason, string explanation) =>
        new(null, Check.Fail(CheckKind.Proof, reason, explanation));
}
