using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>Another edition of the achievement: an earlier one, or one in another language.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="InLanguage">Its language.</param>
/// <param name="Version">Its version.</param>
public sealed record Related(string Id, string? InLanguage = null, string? Version = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("Related") };
        json.AddText("inLanguage", InLanguage);
        json.AddText("version", Version);
        return json;
    }
}
