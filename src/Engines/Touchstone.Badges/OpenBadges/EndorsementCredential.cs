using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>
/// A statement of a third party in favour of a badge, an achievement or an organisation, signed by itself and then put
/// into what it endorses.
/// </summary>
public sealed record EndorsementCredential
{
    /// <summary>The permanent identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>Who endorses.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>The identifier of what is endorsed.</summary>
    public required string EndorsedId { get; init; }

    /// <summary>The statement.</summary>
    public string? Comment { get; init; }

    /// <summary>From when on it counts.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when it counts; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The unsigned credential.</summary>
    public JsonObject ToJson()
    {
        var subject = new JsonObject { ["id"] = EndorsedId, ["type"] = new JsonArray("EndorsementSubject") };
        subject.AddText("endorsementComment", Comment);
        var json = new JsonObject
        {
            ["@context"] = Contexts.Of(Contexts.Credentials, Contexts.OpenBadges),
            ["id"] = Id,
            ["type"] = new JsonArray("VerifiableCredential", "EndorsementCredential"),
            ["name"] = Name,
            ["credentialSubject"] = subject,
            ["issuer"] = Issuer.ToJson(),
        };
        json.AddDate("validFrom", ValidFrom);
        json.AddDate("validUntil", ValidUntil);
        return json;
    }
}
