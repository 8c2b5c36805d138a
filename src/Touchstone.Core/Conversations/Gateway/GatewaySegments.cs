using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>The questions of the gateway, and what can be answered.</summary>
public static class GatewaySegments
{
    /// <summary>Stands beside lists that cannot name everybody.</summary>
    public const string Other = "other";

    public static ImmutableArray<string> Codes { get; } = ["profession", "level", "region", "sector", "setting"];

    /// <summary>What the question asks for, lower case.</summary>
    public static string NameOf(string segment) =>
        segment switch
        {
            "profession" => "profession",
            "level" => "level of practice",
            "region" => "region",
            "sector" => "sector",
            "setting" => "setting",
            _ => throw new ArgumentException($"There is no segment called '{segment}'.", nameof(segment)),
        };

    /// <summary>The parts that can be chosen, with their names; without "not said".</summary>
    public static ImmutableArray<(string Code, string Name)> PartsOf(ReferenceData reference, string segment) =>
        segment switch
        {
            "profession" =>
            [
                .. reference.Professions.Latest.Select(p => (p.Code, p.Name)),
                (Other, "Another profession, or none"),
            ],
            "level" => [.. reference.PracticeLevels.Latest.Select(t => (t.Code, t.Name))],
            "region" => [.. reference.Regions.Latest.Select(t => (t.Code, t.Name)), (Other, "Outside England")],
            "sector" => [.. reference.Sectors.Latest.Select(t => (t.Code, t.Name))],
            "setting" => [.. reference.Settings.Latest.Select(t => (t.Code, t.Name))],
            _ => throw new ArgumentException($"There is no segment called '{segment}'.", nameof(segment)),
        };
}
