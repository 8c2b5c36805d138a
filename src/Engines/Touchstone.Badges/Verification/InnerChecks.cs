using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Verification;

/// <summary>
/// Checks what is inside of a credential and signed by itself: endorsements of the award, the achievement and the
/// organisations, and the badges of a learner record.
/// </summary>
internal sealed class InnerChecks(CredentialChecks credentials)
{
    private const int Deepest = 3;

    internal async ValueTask<IReadOnlyList<Check>> CheckAsync(
        JsonObject credential,
        int depth,
        CancellationToken cancellation
    )
    {
        var checks = new List<Check>();
        var parts = new List<JsonObject>();
        Collect(credential, parts);
        var about = parts.Select(p => p.Text("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var endorsement in part.Items("endorsement").Concat(part.Items("endorsementJwt")))
            {
                // On the award itself anything in it may be endorsed; elsewhere only what the endorsement stands in.
                var allowed = ReferenceEquals(part, credential)
                    ? about
                    : new HashSet<string>(StringComparer.Ordinal) { part.Text("id") ?? "" };
                checks.Add(await EndorsementAsync(endorsement, allowed, depth, cancellation));
            }
        }
        if (credential["credentialSubject"] is JsonObject subject && credential.IsA("ClrCredential"))
        {
            foreach (var inner in subject.Items("verifiableCredential"))
                checks.Add(await InnerAsync(CheckKind.Credential, inner, depth, cancellation));
        }
        return checks;
    }

    private async ValueTask<Check> EndorsementAsync(
        JsonNode? node,
        HashSet<string> about,
        int depth,
        CancellationToken cancellation
    )
    {
        var report = await ReportAsync(node, depth, cancellation);
        if (report?.Credential is { } endorsement)
        {
            if (!endorsement.IsA("EndorsementCredential"))
                return Check.Fail(
                    CheckKind.Endorsement,
                    Reasons.Structure,
                    "What stands in the place of an endorsement is none."
                );
            var endorsed = endorsement["credentialSubject"].Identifier();
            if (endorsed is null || !about.Contains(endorsed))
                return Check.Fail(
                    CheckKind.Endorsement,
                    Reasons.EndorsesOther,
                    "The endorsement is about something else."
                );
        }
        return Summary(CheckKind.Endorsement, report);
    }

    private async ValueTask<Check> InnerAsync(
        CheckKind kind,
        JsonNode? node,
        int depth,
        CancellationToken cancellation
    ) => Summary(kind, await ReportAsync(node, depth, cancellation));

    private async ValueTask<VerificationReport?> ReportAsync(JsonNode? node, int depth, CancellationToken cancellation)
    {
        if (depth >= Deepest)
            return null;
        return node switch
        {
            JsonObject json => await credentials.CheckAsync(
                (JsonObject)json.DeepClone(),
                token: null,
                depth + 1,
                cancellation
            ),
            _ when node.AsText() is { } token => await credentials.CheckAsync(
                Encoding.UTF8.GetBytes(token),
                depth + 1,
                cancellation
            ),
            _ => new VerificationReport(
                [Check.Fail(CheckKind.Document, Reasons.Unreadable, "It is neither an object nor a signed token.")],
                Credential: null
            ),
        };
    }

    private static Check Summary(CheckKind kind, VerificationReport? report)
    {
        var what = kind == CheckKind.Endorsement ? "endorsement" : "credential inside";
        if (report is null)
            return Check.CannotBeHad(kind, Reasons.TooMuch, $"The {what} is nested too deeply to be checked.");
        var by = report.Credential?["issuer"].Identifier() ?? "nobody that is named";
        return report.Objections.FirstOrDefault() is { } objection
            ? new Check(
                kind,
                objection.Outcome,
                Reasons.Inner,
                $"The {what} by {by} does not hold: {objection.Explanation}"
            )
            : Check.Pass(kind, $"The {what} by {by} holds.");
    }

    /// <summary>The credential and all objects in it, except those that are signed by themselves.</summary>
    private static void Collect(JsonNode? node, List<JsonObject> parts)
    {
        switch (node)
        {
            case JsonObject json:
                parts.Add(json);
                foreach (var (name, value) in json)
                {
                    if (
                        name
                        is not ("endorsement" or "endorsementJwt" or "verifiableCredential" or "proof" or "@context")
                    )
                        Collect(value, parts);
                }
                break;
            case JsonArray list:
                foreach (var item in list)
                    Collect(item, parts);
                break;
        }
    }
}
