using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>What the person achieved in one of the described results.</summary>
public sealed record Result
{
    /// <summary>The identifier of the <see cref="ResultDescription"/>.</summary>
    public string? ResultDescription { get; init; }

    /// <summary>The identifier of the <see cref="RubricCriterionLevel"/> that was reached.</summary>
    public string? AchievedLevel { get; init; }

    /// <summary>The value, for example a mark.</summary>
    public string? Value { get; init; }

    /// <summary>A word of the standard's list: <c>Completed</c>, <c>Enrolled</c>, <c>Failed</c>, <c>InProgress</c>, …</summary>
    public string? Status { get; init; }

    /// <summary>What it corresponds to in frameworks.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = new JsonArray("Result") };
        json.AddText("achievedLevel", AchievedLevel);
        json.AddList("alignment", Alignments, alignment => alignment.ToJson());
        json.AddText("resultDescription", ResultDescription);
        json.AddText("status", Status);
        json.AddText("value", Value);
        return json;
    }
}
