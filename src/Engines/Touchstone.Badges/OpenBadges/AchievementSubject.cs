using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>Who achieved what. It has an <see cref="Id"/> or at least one of <see cref="Identifiers"/>.</summary>
public sealed record AchievementSubject
{
    /// <summary>The person's own identifier, such as the did:key of a wallet.</summary>
    public string? Id { get; init; }

    /// <summary>Addresses or numbers by which the person can be recognised.</summary>
    public IReadOnlyList<IdentityObject> Identifiers { get; init; } = [];

    /// <summary>What was achieved.</summary>
    public required Achievement Achievement { get; init; }

    /// <summary>The results.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>When the activity began.</summary>
    public DateTimeOffset? ActivityStart { get; init; }

    /// <summary>When the activity ended.</summary>
    public DateTimeOffset? ActivityEnd { get; init; }

    /// <summary>Credits that were earned; at most a few decimal places.</summary>
    public decimal? CreditsEarned { get; init; }

    /// <summary>The number of the licence or registration.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>What was done, in words; Markdown is allowed.</summary>
    public string? Narrative { get; init; }

    /// <summary>The role in which it was done.</summary>
    public string? Role { get; init; }

    /// <summary>The term in which it was done.</summary>
    public string? Term { get; init; }

    /// <summary>Who assessed or reported, when it is not the issuer.</summary>
    public Profile? Source { get; init; }

    /// <summary>A picture of this award.</summary>
    public Image? Image { get; init; }

    internal JsonObject ToJson()
    {
        if (string.IsNullOrEmpty(Id) && Identifiers.Count == 0)
            throw new InvalidOperationException("A badge needs somebody who earned it: an id or an identifier.");
        var json = new JsonObject();
        json.AddText("id", Id);
        json["type"] = new JsonArray("AchievementSubject");
        json.AddDate("activityEndDate", ActivityEnd);
        json.AddDate("activityStartDate", ActivityStart);
        json.AddNumber("creditsEarned", CreditsEarned);
        json["achievement"] = Achievement.ToJson();
        json.AddList("identifier", Identifiers, identity => identity.ToJson());
        json.AddNode("image", Image?.ToJson());
        json.AddText("licenseNumber", LicenseNumber);
        json.AddText("narrative", Narrative);
        json.AddList("result", Results, result => result.ToJson());
        json.AddText("role", Role);
        json.AddNode("source", Source?.ToJson());
        json.AddText("term", Term);
        return json;
    }
}
