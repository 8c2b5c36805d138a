using Touchstone.Core.Platform;

namespace Touchstone.Architecture.Tests;

/// <summary>
/// In Core an area may use the areas above it on the journey, and what all areas stand on; never the other way. What must
/// flow backwards flows as a record that the earlier area reads.
/// </summary>
public sealed class ArrowsOfTheProcessTests
{
    private const string Core = "Touchstone.Core.";

    private static readonly string[] Journey =
    [
        "Credentials",
        "Workforce",
        "Priorities",
        "Development",
        "Engagement",
        "Conversations",
        "Insight",
        "Endorsement",
        "Delivery",
        "Recognition",
        "Evaluation",
    ];

    /// <summary>What every area may stand on, and what itself stands on no area.</summary>
    private static readonly string[] Ground = ["Access", "Record", "Platform", "Reference"];

    [Fact]
    public void Every_area_of_Core_has_its_place_in_the_order()
    {
        var areas = typeof(Site).Assembly.GetTypes().Select(Area).OfType<string>().Distinct();
        areas.ShouldBeSubsetOf([.. Journey, .. Ground]);
    }

    [Fact]
    public void An_area_uses_only_areas_above_it_on_the_journey()
    {
        var broken = Uses.Of(typeof(Site).Assembly).FirstOrDefault(arrow => !Allowed(Area(arrow.From), Area(arrow.To)));
        broken.ShouldBeNull(
            broken is null ? null : $"{Area(broken.From)} must not use {Area(broken.To)}, but {broken}."
        );
    }

    [Theory]
    [InlineData("Recognition", "Delivery", true)]
    [InlineData("Delivery", "Recognition", false)]
    [InlineData("Priorities", "Credentials", true)]
    [InlineData("Credentials", "Priorities", false)]
    [InlineData("Evaluation", "Workforce", true)]
    [InlineData("Delivery", "Record", true)]
    [InlineData("Record", "Delivery", false)]
    [InlineData("Access", "Platform", true)]
    public void The_rule_allows_what_the_design_allows(string from, string to, bool allowed) =>
        Allowed(from, to).ShouldBe(allowed);

    private static bool Allowed(string? from, string? to)
    {
        if (from is null || to is null || from == to || Ground.Contains(to))
        {
            return true;
        }

        return Journey.Contains(from) && Array.IndexOf(Journey, to) < Array.IndexOf(Journey, from);
    }

    private static string? Area(Type type) =>
        type.Namespace is { } name && name.StartsWith(Core, StringComparison.Ordinal)
            ? name[Core.Length..].Split('.')[0]
            : null;
}
