using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>An organisation or person that issues, assesses, created an achievement or endorses.</summary>
public sealed record Profile
{
    /// <summary>The permanent identifier; for an issuer the one its keys are published under.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The home page.</summary>
    public string? Url { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>An address for letters about the badge.</summary>
    public string? Email { get; init; }

    /// <summary>A telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>A logo or portrait.</summary>
    public Image? Image { get; init; }

    /// <summary>Further identifiers, such as a register number.</summary>
    public IReadOnlyList<IdentifierEntry> OtherIdentifiers { get; init; } = [];

    /// <summary>The organisation that this one belongs to.</summary>
    public Profile? ParentOrganisation { get; init; }

    /// <summary>Signed endorsements of the organisation.</summary>
    public IReadOnlyList<JsonObject> Endorsements { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("Profile") };
        json.AddText("name", Name);
        json.AddText("url", Url);
        json.AddText("description", Description);
        json.AddText("email", Email);
        json.AddText("phone", Phone);
        json.AddNode("image", Image?.ToJson());
        json.AddList("otherIdentifier", OtherIdentifiers, entry => entry.ToJson());
        json.AddNode("parentOrg", ParentOrganisation?.ToJson());
        json.AddList("endorsement", Endorsements, endorsement => endorsement.DeepClone());
        return json;
    }
}
