namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 4: three independent reviewers declare their interests, judge every criterion, and are brought together in a report.</summary>
internal static class ReviewersJudge
{
    private static readonly string[] Criteria = ["4", "5", "6", "7", "8", "9", "10"];

    public static async Task Tell(Story story)
    {
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens("/my-work");
        await manager.Follows("Open the independent review");
        await manager.Presses("Open the review");
        story.Kept["candidate"] = manager.Path;

        var chair = await story.Person("Petra Novak");
        foreach (
            var (name, kind, profession) in new[]
            {
                ("Rowan Blake", "Academic", "Physiotherapist"),
                ("Bea Thornton", "Clinical", "Nurse"),
                ("Gwen Pritchard", "Lay", null),
            }
        )
        {
            await chair.Opens(story.Kept["candidate"]);
            await chair.Follows("Invite a reviewer");
            await chair.Selects("Who?", name);
            await chair.Picks("What do they bring?", kind);
            if (profession is not null)
                await chair.Selects("Their profession", profession);
            await chair.Dates("When is the review due?", story.Today.AddDays(28));
            await chair.Presses("Send the invitation");
            await Judge(await story.Person(name));
        }
        await BringTogether(story, chair);
    }

    private static async Task Judge(Somebody reviewer)
    {
        await reviewer.Opens("/my-work");
        await reviewer.Follows("Answer the invitation to review");
        await reviewer.Picks("Will you review it?", "Yes, I accept");
        await reviewer.Presses("Send the answer");
        await reviewer.Reads("Declare your interests");
        await reviewer.Ticks("Which of these is true?", "None of these: I have no interest in it");
        await reviewer.Presses("Declare");
        var review = reviewer.Path;
        // A lay reviewer judges the criteria that touch people.
        var criteria = await reviewer.Links("/criteria/");
        await reviewer.Follows("Read the candidate specification");
        foreach (var criterion in criteria)
        {
            await reviewer.Opens(criterion);
            await reviewer.Picks("How far is the criterion met?", "Met");
            await reviewer.Fills("What are your reasons?", "The specification shows it.");
            await reviewer.Presses("Save and continue");
        }
        await reviewer.Opens(review + "/check");
        await reviewer.Presses("Submit the review");
        await reviewer.Reads("Your review is in");
    }

    private static async Task BringTogether(Story story, Somebody chair)
    {
        await chair.Opens(story.Kept["candidate"]);
        await chair.Follows("Write the report");
        foreach (var criterion in Criteria)
        {
            await chair.Picks(
                $"What is the finding on criterion {criterion}?",
                criterion == "8" ? "Met with a minor change" : "Met"
            );
            await chair.Fills($"Reasons on criterion {criterion}", "The reviewers agree.");
        }
        await chair.Fills("The report", "Three independent reviewers find it clear, inclusive and deliverable.");
        await chair.Presses("Send the report to the decision panel");
    }
}
