using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.OpenBadges;

namespace Touchstone.Badges.Structure;

/// <summary>
/// Checks whether a credential has the form that W3C's VC Data Model 2.0 and, for badges, Open Badges 3.0 ask for. What
/// the words mean (JSON-LD) and who signed it is not looked at here.
/// </summary>
public static class CredentialStructure
{
    /// <summary>Bitstring Status List 1.0 wants a text; issuers who write the number itself are understood.</summary>
    private static readonly Rule StatusIndex = new(
        "a whole number of at least 0, as a text",
        node => (node.AsText() ?? node.ToJsonString()) is { Length: > 0 and < 1000 } text && text.All(char.IsAsciiDigit)
    );

    private static readonly Shape Typed = new("Each entry", null, new Member("type", Rule.Text, Amount.OneOrMore))
    {
        Together = OptionalId,
    };

    private static readonly Shape BitstringEntry = new(
        "The status entry",
        "BitstringStatusListEntry",
        new Member("statusPurpose", Rule.Text, Amount.One),
        new Member("statusListIndex", StatusIndex, Amount.One),
        new Member("statusListCredential", Rule.Uri, Amount.One)
    );

    private static readonly Shape StatusEntry = Typed with
    {
        Together = (json, path, faults) =>
        {
            OptionalId(json, path, faults);
            if (json.IsA("BitstringStatusListEntry"))
                BitstringEntry.Check(json, path, faults);
        },
    };

    private static readonly Shape TypedWithId = new(
        "Each entry",
        null,
        new Member("type", Rule.Text, Amount.OneOrMore),
        new Member("id", Rule.Uri, Amount.One)
    );

    private static readonly Rule Wording = new(
        "a text or a text with its language",
        node => node.AsText() is not null || (node is JsonObject value && IsWording(value))
    );

    private static readonly Rule Subject = new(
        "an object that says something",
        node => node is JsonObject { Count: > 0 } json && (!json.ContainsKey("id") || Rule.IsUri(json.Text("id")))
    );

    private static readonly Rule Issuer = new(
        "an address, or an object with an id",
        node => Rule.IsUri(node.Identifier())
    );

    private static readonly Shape RelatedResource = new(
        "The related resource",
        null,
        new Member("id", Rule.Uri, Amount.One),
        new Member("digestSRI", Rule.Text, Amount.Any),
        new Member("digestMultibase", Rule.Text, Amount.Any)
    )
    {
        Together = (json, path, faults) =>
        {
            if (!json.ContainsKey("digestSRI") && !json.ContainsKey("digestMultibase"))
                faults.Add(path, "A related resource needs a digest, so that it can be told from another.");
        },
    };

    /// <summary>W3C VC Data Model 2.0, section 4.</summary>
    private static readonly Shape Credential = new(
        "The credential",
        "VerifiableCredential",
        new Member("id", Rule.Uri, Amount.AtMostOne),
        new Member("name", Wording, Amount.Any),
        new Member("description", Wording, Amount.Any),
        new Member("issuer", Issuer, Amount.One),
        new Member("credentialSubject", Subject, Amount.OneOrMore),
        new Member("validFrom", Rule.Moment, Amount.AtMostOne),
        new Member("validUntil", Rule.Moment, Amount.AtMostOne),
        new Member("credentialStatus", Rule.Object(() => StatusEntry), Amount.Any),
        new Member("credentialSchema", Rule.Object(() => TypedWithId), Amount.Any),
        new Member("refreshService", Rule.Object(() => Typed), Amount.Any),
        new Member("termsOfUse", Rule.Object(() => Typed), Amount.Any),
        new Member("evidence", Rule.Object(() => Typed), Amount.Any),
        new Member("relatedResource", Rule.Object(() => RelatedResource), Amount.Any),
        new Member("proof", Rule.Object(() => Typed), Amount.Any)
    )
    {
        Together = (json, _, faults) =>
        {
            ContextAndTypes(json, faults);
            Period(json, faults);
            DistinctResources(json, faults);
            IssuerWording(json, faults);
        },
    };

    private static readonly Shape Presentation = new(
        "The presentation",
        "VerifiablePresentation",
        new Member("id", Rule.Uri, Amount.AtMostOne),
        new Member("holder", Issuer, Amount.AtMostOne),
        new Member("verifiableCredential", new Rule("a credential", node => node is JsonObject), Amount.Any),
        new Member("termsOfUse", Rule.Object(() => Typed), Amount.Any)
    )
    {
        Together = (json, _, faults) =>
        {
            ContextAndTypes(json, faults);
            foreach (var credential in json.Objects("verifiableCredential"))
                Enveloped(credential, faults);
        },
    };

    /// <summary>The faults of a credential; an empty list when its form is right.</summary>
    public static IReadOnlyList<StructureFault> Check(JsonObject credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var faults = new StructureFaults();
        Credential.Check(credential, "", faults);
        if (IsBadge(credential))
            BadgeShapes.Badge.Check(credential, "", faults);
        else if (credential.IsA("EndorsementCredential"))
            BadgeShapes.Endorsement.Check(credential, "", faults);
        else if (credential.IsA("ClrCredential"))
            BadgeShapes.LearnerRecord.Check(credential, "", faults);
        return [.. faults.All.Distinct()];
    }

    /// <summary>The faults of a presentation, that is of credentials that a holder shows together.</summary>
    public static IReadOnlyList<StructureFault> CheckPresentation(JsonObject presentation)
    {
        ArgumentNullException.ThrowIfNull(presentation);
        var faults = new StructureFaults();
        Presentation.Check(presentation, "", faults);
        return faults.All;
    }

    /// <summary>Whether it claims to be a badge, by its type or by the context of Open Badges.</summary>
    internal static bool IsBadge(JsonObject credential) =>
        credential.IsA("OpenBadgeCredential")
        || credential.IsA("AchievementCredential")
        || (
            credential
                .Texts("@context")
                .Any(c => c.StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/context", StringComparison.Ordinal))
            && !credential.IsA("EndorsementCredential")
            && !credential.IsA("ClrCredential")
            && !credential.IsA("BitstringStatusListCredential")
        );

    private static void ContextAndTypes(JsonObject json, StructureFaults faults)
    {
        var contexts = json["@context"] as JsonArray;
        var first = contexts is { Count: > 0 } ? contexts[0].AsText() : json.Text("@context");
        if (first != Contexts.Credentials)
            faults.Add(
                "@context",
                first == "https://www.w3.org/2018/credentials/v1"
                    ? "This is a credential of the older model 1.1; only 2.0 is read here."
                    : $"The first context must be {Contexts.Credentials}."
            );
        if (contexts?.Any(c => c is not JsonObject && !Rule.IsUri(c.AsText())) == true)
            faults.Add("@context", "Each context must be an address or an object.");
    }

    private static void Period(JsonObject json, StructureFaults faults)
    {
        if (
            XmlDateTime.Read(json.Text("validFrom")) is { } from
            && XmlDateTime.Read(json.Text("validUntil")) is { } until
            && until < from
        )
            faults.Add("validUntil", "The credential ends before it begins.");
    }

    private static void DistinctResources(JsonObject json, StructureFaults faults)
    {
        var resources = json.Objects("relatedResource").Select(r => r.Text("id")).ToList();
        if (resources.Distinct(StringComparer.Ordinal).Count() != resources.Count)
            faults.Add("relatedResource", "A related resource is named twice.");
    }

    private static void IssuerWording(JsonObject json, StructureFaults faults)
    {
        if (json["issuer"] is not JsonObject issuer)
            return;
        foreach (var name in new[] { "name", "description" })
            new Member(name, Wording, Amount.Any).Check(issuer, "The issuer", "issuer", faults);
    }

    /// <summary>A credential in an envelope is a <c>data:</c> address (VC Data Model 2.0, section 4.13.1).</summary>
    private static void Enveloped(JsonObject credential, StructureFaults faults)
    {
        if (!credential.IsA("EnvelopedVerifiableCredential"))
            return;
        if (credential.Text("id")?.StartsWith("data:", StringComparison.Ordinal) != true)
            faults.Add("verifiableCredential", "A credential in an envelope must be given as a data: address.");
        if (!credential.Texts("@context").Contains(Contexts.Credentials, StringComparer.Ordinal))
            faults.Add("verifiableCredential", "A credential in an envelope must name the context of credentials.");
    }

    private static void OptionalId(JsonObject json, string path, StructureFaults faults)
    {
        if (json.ContainsKey("id") && !Rule.IsUri(json.Text("id")))
            faults.Add(path + ".id", "The id of each entry must be an absolute address.");
    }

    /// <summary>A text with language and direction (VC Data Model 2.0, section 11.1).</summary>
    private static bool IsWording(JsonObject value) =>
        value.Text("@value") is not null
        && value.All(m => m.Key is "@value" or "@language" or "@direction")
        && (!value.ContainsKey("@language") || Rule.Language.Holds(value["@language"]!))
        && (!value.ContainsKey("@direction") || value.Text("@direction") is "ltr" or "rtl");
}
