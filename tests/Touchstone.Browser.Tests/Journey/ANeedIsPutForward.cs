namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 1: a round is opened, and somebody who has no account proposes an area, by the keyboard alone.</summary>
internal static class ANeedIsPutForward
{
    public static async Task Tell(Story story)
    {
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens("/priorities");
        await manager.Follows("Open a round");
        await manager.Fills("Title", "First priority round");
        await manager.Fills(
            "What is this round for?",
            "We look for needs that a standard unit of learning could meet."
        );
        await manager.Dates("First day", story.Today);
        await manager.Dates("Last day", story.Today.AddDays(30));
        await manager.Presses("Open the round");
        story.Kept["round"] = manager.Path;

        await using var proposer = await story.Stranger("Robin Ellery", byKeyboard: true);
        await proposer.Opens("/");
        await proposer.Follows("Propose an area");
        await proposer.Follows("First priority round");
        await proposer.Follows("Propose an area");
        await proposer.PressesTooSoon("Send the proposal", "Enter");
        await Propose(proposer, "Community rehabilitation");
        await proposer.Presses("Send the proposal");
        await proposer.Reads("Proposal sent", "What happens next");
        var received = await story.LinkIn("robin.ellery@alliance.example", "/priorities/rounds/");
        received.ShouldStartWith(story.Kept["round"]);
    }

    /// <summary>Answers every question of the public form.</summary>
    public static async Task Propose(Somebody proposer, string area)
    {
        await proposer.Fills("Area of practice", area);
        await proposer.Ticks("What does the need relate to?", "A model or pathway of care");
        await proposer.Fills(
            "What is the need, and who is affected?",
            "After a stay in hospital people lose strength."
        );
        await proposer.Fills("What shows the need?", "Regional workforce plans of the last two years.");
        await proposer.Fills("What exists already?", "Local courses in a few places.");
        await proposer.Fills(
            "Why can it be developed and delivered, and why is it worth the cost?",
            "Three universities would deliver it."
        );
        await proposer.Fills(
            "Why is it a need at advanced level, shared by several professions?",
            "Four professions share this work."
        );
        await proposer.Ticks("Which professions would it be for?", "Nurse", "Physiotherapist");
        await proposer.Fills("Your organisation", "Rehabilitation Skills Alliance");
        await proposer.Fills("Your name", "Robin Ellery");
        await proposer.Fills("Your e-mail address", "robin.ellery@alliance.example");
    }
}
