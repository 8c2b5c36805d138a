using System.Text.Json.Nodes;
using Touchstone.Badges.Baking;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Json;
using Touchstone.Badges.Proofs;

namespace Touchstone.Badges.Verification;

/// <summary>
/// Checks a badge of any Open Badges 3.0 issuer, and any other W3C credential with an Ed25519 proof or as signed token:
/// JSON, compact JWS, baked PNG or SVG. It explains each check and never says valid when something could not be checked.
/// </summary>
/// <param name="source">Where issuers' documents and status lists come from.</param>
/// <param name="form">With contexts of one's own; the default knows those of Open Badges.</param>
public sealed class BadgeVerifier(IDocumentSource source, CanonicalForm? form = null)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">Its bytes. Whatever they are, no exception is thrown for them.</param>
    /// <param name="request">What to check against.</param>
    /// <param name="cancellation">Ends the wait for documents.</param>
    public async ValueTask<VerificationReport> VerifyAsync(
        ReadOnlyMemory<byte> file,
        VerificationRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (BakedImage.LooksLikePicture(file.Span))
        {
            var baked = BakedImage.Extract(file);
            if (!baked.Succeeded)
                return new VerificationReport(
                    [Check.Fail(CheckKind.Document, Reasons.Unreadable, baked.Fault)],
                    Credential: null
                );
            file = baked.Value.Utf8;
        }
        var documents = new Documents(source);
        return await new CredentialChecks(documents, request, form ?? CanonicalForm.Default).CheckAsync(
            file,
            depth: 0,
            cancellation
        );
    }

    /// <summary>Checks a presentation: the holder's proof, and each credential in it.</summary>
    /// <param name="presentation">The presentation.</param>
    /// <param name="request">What to check against; with challenge and domain when the verifier gave some.</param>
    /// <param name="cancellation">Ends the wait for documents.</param>
    public async ValueTask<VerificationReport> VerifyPresentationAsync(
        JsonObject presentation,
        VerificationRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(presentation);
        ArgumentNullException.ThrowIfNull(request);
        var text = StrictJson.ReadObject(System.Text.Encoding.UTF8.GetBytes(presentation.ToJsonString()));
        if (!text.Succeeded)
            return new VerificationReport(
                [Check.Fail(CheckKind.Document, Reasons.Unreadable, text.Fault)],
                Credential: null
            );
        var documents = new Documents(source);
        return await new PresentationChecks(documents, request, form ?? CanonicalForm.Default).CheckAsync(
            text.Value,
            cancellation
        );
    }
}
