using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>A result that people who earn the achievement can have, and what is needed.</summary>
public sealed record ResultDescription
{
    /// <summary>The identifier that results refer to.</summary>
    public required string Id { get; init; }

    /// <summary>The name, for example of the capability that was assessed.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of result: a word of the standard's list (<c>RubricCriterionLevel</c>, <c>Status</c>, …) or <c>ext:…</c>.</summary>
    public required string ResultType { get; init; }

    /// <summary>The levels, when the result is one of a rubric.</summary>
    public IReadOnlyList<RubricCriterionLevel> Levels { get; init; } = [];

    /// <summary>The identifier of the level that is needed.</summary>
    public string? RequiredLevel { get; init; }

    /// <summary>The values that are possible, from low to high.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The value that is needed.</summary>
    public string? RequiredValue { get; init; }

    /// <summary>The lowest value.</summary>
    public string? ValueMin { get; init; }

    /// <summary>The highest value.</summary>
    public string? ValueMax { get; init; }

    /// <summary>What it corresponds to in frameworks.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("ResultDescription") };
        json.AddList("alignment", Alignments, alignment => alignment.ToJson());
        json.AddList("allowedValue", AllowedValues, value => value);
        json["name"] = Name;
        json.AddText("requiredLevel", RequiredLevel);
        json.AddText("requiredValue", RequiredValue);
        json["resultType"] = ResultType;
        json.AddList("rubricCriterionLevel", Levels, level => level.ToJson());
        json.AddText("valueMax", ValueMax);
        json.AddText("valueMin", ValueMin);
        return json;
    }
}
