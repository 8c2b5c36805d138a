namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 5: the panel endorses with a condition, which one person meets and another verifies.</summary>
internal static class ThePanelDecides
{
    public static async Task Tell(Story story)
    {
        var chair = await story.Person("Chika Okonkwo");
        await chair.Opens(story.Kept["candidate"]);
        await chair.Follows("Decide on endorsement");
        await chair.Picks("What is the outcome?", "Endorsed subject to conditions");
        await chair.Fills("What are the reasons?", "The criteria are met; the evidence base can be kept up to date.");
        await chair.Ticks("Who decided?", "Chika Okonkwo", "Delia Marsh", "Emrys Vaughan");
        await chair.Dates("When was it decided?", story.Today);
        await chair.Fills("What must happen?", "Name the guidelines with their dates");
        await chair.Fills("What will show that it is met?", "The revised list of sources");
        await chair.Dates("By when?", story.Today.AddDays(60));
        await chair.Presses("Put the decision on the record");

        var lead = await story.Person("Lee Hartley");
        await lead.Opens("/my-work");
        await lead.Follows("Offer evidence that a condition is met");
        if (!lead.Path.EndsWith("/evidence", StringComparison.Ordinal))
            await lead.Follows("Offer evidence");
        await lead.Fills("What shows that the condition is met?", "The dated list stands in the evidence base.");
        await lead.Presses("Send the evidence");

        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(lead.Path);
        await manager.Follows("Verify the evidence");
        await manager.Picks("Does the evidence show that the condition is met?", "Yes");
        await manager.Fills("What did you find?", "The list is complete and dated.");
        await manager.Presses("Save the finding");
        await manager.Reads("Verified");
    }
}
