using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>Something in a framework that the achievement, a result or a level corresponds to.</summary>
public sealed record Alignment
{
    /// <summary>The name of the capability or standard.</summary>
    public required string TargetName { get; init; }

    /// <summary>Its address.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Its code in the framework.</summary>
    public string? TargetCode { get; init; }

    /// <summary>What it says.</summary>
    public string? TargetDescription { get; init; }

    /// <summary>The framework's name.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>What kind of thing it is: <c>CFItem</c> in a CASE framework, <c>ceasn:Competency</c> in CTDL, <c>ext:…</c>.</summary>
    public string? TargetType { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = new JsonArray("Alignment") };
        json.AddText("targetCode", TargetCode);
        json.AddText("targetDescription", TargetDescription);
        json["targetName"] = TargetName;
        json.AddText("targetFramework", TargetFramework);
        json.AddText("targetType", TargetType);
        json["targetUrl"] = TargetUrl;
        return json;
    }
}
