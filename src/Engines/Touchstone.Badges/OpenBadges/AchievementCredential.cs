using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Status;

namespace Touchstone.Badges.OpenBadges;

/// <summary>An Open Badges 3.0 credential to be signed: one achievement of one person.</summary>
public sealed record AchievementCredential
{
    /// <summary>The permanent identifier; it must not name the person.</summary>
    public required string Id { get; init; }

    /// <summary>Who issues it.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>Who achieved what.</summary>
    public required AchievementSubject Subject { get; init; }

    /// <summary>From when on it counts.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when it counts; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When the achievement was awarded; kept when the badge is issued anew.</summary>
    public DateTimeOffset? AwardedDate { get; init; }

    /// <summary>The title shown in wallets.</summary>
    public string? Name { get; init; }

    /// <summary>A description of this award.</summary>
    public string? Description { get; init; }

    /// <summary>The picture of the badge.</summary>
    public Image? Image { get; init; }

    /// <summary>What shows the achievement.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Where it is published whether the badge is revoked or suspended: none, one or two entries.</summary>
    public IReadOnlyList<StatusEntry> Status { get; init; } = [];

    /// <summary>Signed endorsements of this award.</summary>
    public IReadOnlyList<JsonObject> Endorsements { get; init; } = [];

    /// <summary>The address at which a newer edition of this very badge can be had.</summary>
    public string? RefreshAddress { get; init; }

    /// <summary>Whether the badge names 1EdTech's JSON Schema, against which tools can check it.</summary>
    public bool NamesSchema { get; init; }

    /// <summary>The unsigned credential.</summary>
    /// <exception cref="InvalidOperationException">Nobody earned it, it has no criteria, or it would end before it begins.</exception>
    public JsonObject ToJson()
    {
        if (ValidUntil <= ValidFrom)
            throw new InvalidOperationException("A badge must not end before it begins.");
        // Extensions only where they are used: every context costs each verifier time.
        var extended = NamesSchema || RefreshAddress is not null;
        var json = new JsonObject
        {
            ["@context"] = extended
                ? Contexts.Of(Contexts.Credentials, Contexts.OpenBadges, Contexts.Extensions)
                : Contexts.Of(Contexts.Credentials, Contexts.OpenBadges),
            ["id"] = Id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
        };
        json.AddText("name", Name);
        json.AddText("description", Description);
        json.AddNode("image", Image?.ToJson());
        json.AddDate("awardedDate", AwardedDate);
        json["credentialSubject"] = Subject.ToJson();
        json.AddList("endorsement", Endorsements, endorsement => endorsement.DeepClone());
        json.AddList("evidence", Evidence, evidence => evidence.ToJson());
        json["issuer"] = Issuer.ToJson();
        json.AddDate("validFrom", ValidFrom);
        json.AddDate("validUntil", ValidUntil);
        AddStatus(json);
        if (NamesSchema)
        {
            json["credentialSchema"] = new JsonArray(
                new JsonObject
                {
                    ["id"] =
                        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                    ["type"] = "1EdTechJsonSchemaValidator2019",
                }
            );
        }
        if (RefreshAddress is not null)
            json["refreshService"] = new JsonObject { ["id"] = RefreshAddress, ["type"] = "1EdTechCredentialRefresh" };
        return json;
    }

    /// <summary>One entry stands alone, since many readers expect it so; two make a list.</summary>
    private void AddStatus(JsonObject json)
    {
        if (Status.Count == 1)
            json["credentialStatus"] = Status[0].ToJson();
        else
            json.AddList("credentialStatus", Status, entry => entry.ToJson());
    }
}
