using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>
/// A Comprehensive Learner Record 2.0: an envelope around all signed badges of one person, signed again by whoever put
/// the record together.
/// </summary>
public sealed record ClrCredential
{
    /// <summary>The permanent identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>Who put the record together.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>The person's own identifier.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Addresses or numbers by which the person can be recognised.</summary>
    public IReadOnlyList<IdentityObject> Identifiers { get; init; } = [];

    /// <summary>The signed badges.</summary>
    public required IReadOnlyList<JsonObject> Credentials { get; init; }

    /// <summary>From when on it counts.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when it counts; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The unsigned record.</summary>
    /// <exception cref="InvalidOperationException">It holds no badge, or belongs to nobody.</exception>
    public JsonObject ToJson()
    {
        if (Credentials.Count == 0)
            throw new InvalidOperationException("A learner record holds at least one badge.");
        if (string.IsNullOrEmpty(SubjectId) && Identifiers.Count == 0)
            throw new InvalidOperationException("A learner record belongs to somebody: an id or an identifier.");
        var subject = new JsonObject();
        subject.AddText("id", SubjectId);
        subject["type"] = new JsonArray("ClrSubject");
        subject.AddList("identifier", Identifiers, identity => identity.ToJson());
        subject.AddList("verifiableCredential", Credentials, credential => credential.DeepClone());
        var json = new JsonObject
        {
            ["@context"] = Contexts.Of(Contexts.Credentials, Contexts.Clr, Contexts.OpenBadges),
            ["id"] = Id,
            ["type"] = new JsonArray("VerifiableCredential", "ClrCredential"),
            ["name"] = Name,
            ["credentialSubject"] = subject,
            ["issuer"] = Issuer.ToJson(),
        };
        json.AddDate("validFrom", ValidFrom);
        json.AddDate("validUntil", ValidUntil);
        return json;
    }
}
