namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 9: the provider reports on its year, and the outcome of the review goes back to it.</summary>
internal static class TheYearIsReviewed
{
    public static async Task Tell(Story story)
    {
        var lead = await story.Person("Sam Whitlock");
        await lead.Opens(story.Kept["plan"]);
        await lead.Follows("Begin an annual return");
        await lead.Dates("On which day did the year begin?", story.Today.AddDays(-400));
        await lead.Presses("Begin the return");
        if (!lead.Path.EndsWith("/report", StringComparison.Ordinal))
            await lead.Follows("Fill in the return");
        await lead.Selects("Profession", "Nurses");
        await lead.Fills("Started", "12");
        await lead.Fills("Completed", "9");
        await lead.Fills("Withdrew", "2");
        await lead.Fills("Deferred", "1");
        await lead.Fills("What were the results of assessments?", "All but one at the first attempt.");
        await lead.Fills("What concerns were raised?", "None.");
        await lead.Presses("Submit the return");
        story.Kept["return"] = lead.Path;

        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(story.Kept["return"]);
        await manager.Follows("Decide on the return");
        await manager.Picks("What is the outcome?", "Approval continues");
        await manager.Fills("What are the reasons?", "Delivery matches the specification.");
        await manager.Ticks("Who decided?", "Morgan Adeyemi");
        await manager.Fills("Under which authority?", "Programme manager under delegation D-7");
        await manager.Dates("When was it decided?", story.Today);
        await manager.Presses("Put the decision on the record");
        await lead.Opens(story.Kept["return"]);
        await lead.Follows("Read the outcome");
        await lead.Reads("Approval continues");
    }
}
