using System.Text.Json.Nodes;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>The golden thread: from the badge back to the proposal and forward again, for people and as data.</summary>
internal static class TheThreadIsFollowed
{
    public static async Task Tell(Story story)
    {
        await using var reader = await story.Stranger("A reader");
        await reader.Opens(story.Kept["badge"]);
        await reader.Follows("Where this came from, and what came of it");
        await reader.Reads(
            "Community rehabilitation 1.0",
            "Endorsement of Community rehabilitation 0.1",
            "Commission to develop Community rehabilitation",
            "Gateway decision on “Community rehabilitation”",
            "Priority of “Community rehabilitation”"
        );
        var thread = reader.Path;
        var data = JsonNode.Parse(await reader.Downloads(thread + "?format=prov"))!;
        data["wasDerivedFrom"]!.AsObject().Count.ShouldBeGreaterThan(5);
        data["entity"]!.AsObject().Count.ShouldBeGreaterThan(10);

        // Inside the body the same thread leads to the words of the proposal, and from there forward to the badge.
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(thread);
        var proposal = story.Kept["proposal"].Split('/')[^1];
        await manager.Opens($"/thread/priorities.proposal/{proposal}");
        await manager.Reads("Badge: Community rehabilitation");

        await using var auditor = await story.Stranger("An auditor");
        await auditor.Opens("/ledger");
        await auditor.Reads("Entries", "Check it yourself");
    }
}
