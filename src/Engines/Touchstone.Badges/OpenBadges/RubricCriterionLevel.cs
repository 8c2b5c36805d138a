using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>One level of a rubric.</summary>
public sealed record RubricCriterionLevel
{
    /// <summary>The identifier that results refer to.</summary>
    public required string Id { get; init; }

    /// <summary>The level's name, such as "Expert".</summary>
    public required string Name { get; init; }

    /// <summary>Its place in the order of levels.</summary>
    public string? Level { get; init; }

    /// <summary>What someone at this level does.</summary>
    public string? Description { get; init; }

    /// <summary>The points it counts.</summary>
    public string? Points { get; init; }

    /// <summary>What it corresponds to in frameworks.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("RubricCriterionLevel") };
        json.AddList("alignment", Alignments, alignment => alignment.ToJson());
        json.AddText("description", Description);
        json.AddText("level", Level);
        json["name"] = Name;
        json.AddText("points", Points);
        return json;
    }
}
