using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>Something that shows the achievement.</summary>
public sealed record Evidence
{
    /// <summary>The address of a page that shows it.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>What it shows; Markdown is allowed.</summary>
    public string? Narrative { get; init; }

    /// <summary>A longer description.</summary>
    public string? Description { get; init; }

    /// <summary>The kind of evidence, such as "case study".</summary>
    public string? Genre { get; init; }

    /// <summary>For whom it was made.</summary>
    public string? Audience { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        json.AddText("id", Id);
        json["type"] = new JsonArray("Evidence");
        json.AddText("narrative", Narrative);
        json.AddText("name", Name);
        json.AddText("description", Description);
        json.AddText("genre", Genre);
        json.AddText("audience", Audience);
        return json;
    }
}
