namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stages 10 and 11: a periodic review is opened for a cause and decided; the indicators are computed from the records.</summary>
internal static class TheCredentialIsReviewed
{
    public static async Task Tell(Story story)
    {
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens("/evaluation/periodic-reviews");
        await manager.SelectsWhatBegins("Which credential?", "Community rehabilitation");
        await manager.Picks("Why is it opened?", "There is new evidence");
        await manager.Fills("What led to the review?", "Two trials reported this year.");
        await manager.Presses("Open the review");
        if (!manager.Path.StartsWith("/evaluation/periodic-reviews/", StringComparison.Ordinal))
            await manager.Follows("Community rehabilitation");
        var review = manager.Path;
        await manager.Fills("What did the review find?", "The specification is current; the new evidence supports it.");
        await manager.Presses("Save the findings");

        var chair = await story.Person("Chika Okonkwo");
        await chair.Opens(review);
        await chair.Follows("Put the decision on the record");
        await chair.Picks("What is the outcome?", "Re-endorsed unchanged");
        await chair.Dates("When is it reviewed again?", story.Today.AddYears(4));
        await chair.Fills("What are the reasons?", "It is current and still needed.");
        await chair.Ticks("Who decided?", "Chika Okonkwo", "Delia Marsh", "Emrys Vaughan");
        await chair.Dates("When was it decided?", story.Today);
        await chair.Presses("Put the decision on the record");

        await using var reader = await story.Stranger("A reader");
        await reader.Opens("/");
        await reader.Follows("Indicators");
        await reader.Reads("Community rehabilitation", "Days per stage");
        await reader.Follows("Community rehabilitation");
        (await reader.Downloads("/indicators?format=csv")).ShouldContain("Community rehabilitation");
    }
}
