using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>A picture.</summary>
/// <param name="Id">Its address, or the picture itself as a <c>data:</c> address.</param>
/// <param name="Caption">What it shows, for people who do not see it.</param>
public sealed record Image(string Id, string? Caption = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = "Image" };
        json.AddText("caption", Caption);
        return json;
    }
}
