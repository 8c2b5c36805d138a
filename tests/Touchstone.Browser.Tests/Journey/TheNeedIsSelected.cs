namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stages 1 and 2: the proposals are ranked, the need goes on the list, passes the gateway and is commissioned.</summary>
internal static class TheNeedIsSelected
{
    private static readonly string[] Panel = ["Chika Okonkwo", "Delia Marsh", "Emrys Vaughan"];

    public static async Task Tell(Story story)
    {
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(story.Kept["round"]);
        await manager.Follows("Close the round early");
        await manager.Fills("Why is it closed early?", "Everybody who was asked has answered.");
        await manager.Presses("Close the round");
        await manager.Opens("/my-work");
        await manager.Opens(story.Kept["round"] + "/proposals");
        await manager.Follows("Rank the proposals");
        await manager.Fills("Place", "1");
        await manager.Fills("Why this place?", "A distinct need at scale, with several professions ready to act.");
        await manager.Presses("Save the ranking");
        await manager.Follows("Community rehabilitation");
        story.Kept["proposal"] = manager.Path;

        await ThePriorityIsDecided(story);
        await TheGatewayIsPassed(story);
        await TheDevelopmentIsCommissioned(story, manager);
    }

    private static async Task ThePriorityIsDecided(Story story)
    {
        var chair = await story.Person("Chika Okonkwo");
        await chair.Opens(story.Kept["proposal"]);
        await chair.Follows("Decide on the priority");
        await chair.Picks("What is the outcome?", "On the priority list");
        await chair.Fills("What are the reasons?", "The need is clear, widespread and shared by several professions.");
        await chair.Ticks("Who decided?", Panel);
        await chair.Dates("When was it decided?", story.Today);
        await chair.Presses("Put the decision on the record");
    }

    private static async Task TheGatewayIsPassed(Story story)
    {
        var assessor = await story.Person("Asha Raman");
        await assessor.Follows("Assess the proposal against the gateway criteria");
        await assessor.Follows("Assess against the gateway criteria");
        foreach (var criterion in new[] { "1", "2", "3" })
        {
            await assessor.Picks($"How far is criterion {criterion} met?", "Met");
            await assessor.Fills($"Reasons for criterion {criterion}", "The proposal shows it with figures.");
        }
        await assessor.Presses("Send the assessment");

        var chair = await story.Person("Chika Okonkwo");
        await chair.Opens("/my-work");
        await chair.Follows("Decide at the gateway");
        await chair.Follows("Decide at the gateway");
        await chair.Picks("What is the outcome?", "Selected for development");
        await chair.Fills("What are the reasons?", "All three gateway criteria are met.");
        await chair.Ticks("Who decided?", Panel);
        await chair.Dates("When was it decided?", story.Today);
        await chair.Presses("Put the decision on the record");
        await chair.Reads("Selected");
    }

    private static async Task TheDevelopmentIsCommissioned(Story story, Somebody manager)
    {
        await manager.Opens("/my-work");
        await manager.Follows("Commission the development");
        await manager.Selects("Which organisation develops it?", "Rehabilitation Skills Alliance");
        await manager.Selects("Who leads the development?", "Lee Hartley");
        await manager.Fills("What is commissioned?", "A full specification, made together with the people concerned.");
        await manager.Dates("By when?", story.Today.AddDays(240));
        await manager.Presses("Commission");
    }
}
