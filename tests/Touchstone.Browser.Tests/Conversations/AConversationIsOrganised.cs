using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Access;

namespace Touchstone.Browser.Tests.Conversations;

/// <summary>An organiser plans a conversation, puts statements in and publishes it.</summary>
internal static class AConversationIsOrganised
{
    public const string Organiser = "Olive Hartnell";
    public const string Home = "the conversation";

    public static async Task Tell(Story story)
    {
        await story.Appoint(Organiser, Role.EngagementFacilitator);
        var organiser = await story.Person(Organiser);
        await organiser.Opens("/conversations");
        await organiser.Follows("Plan a conversation");
        await organiser.PressesTooSoon("Save the draft", "Enter the title");
        await organiser.Fills("Title", "What helps people to work at advanced level?");
        await organiser.Fills("What is it for?", "To hear from everybody before we decide.");
        await organiser.Fills("What do moderators hide, and what do they leave?", "Abuse and names are hidden.");
        await organiser.Dates("On what date does it open?", story.Today.AddDays(-1));
        await organiser.Fills("At what time does it open?", "9:00");
        await organiser.Dates("On what date does it close?", story.Today.AddDays(21));
        await organiser.Fills("At what time does it close?", "17:00");
        await organiser.Fills("After how many days from the closing are answers about people erased?", "30");
        await organiser.Presses("Save the draft");
        story.Kept[Home] = organiser.Path;
        await organiser.Reads("There is no challenge yet");

        await AddsAChallenge(organiser, "Time to learn", "What would give people time to learn?", "Afterwards");
        await AddsAChallenge(organiser, "Trust", "What makes a team trust a new role?", "Before it is shown");
        await organiser.Follows("Put statements in Time to learn");
        await organiser.Fills(
            "Statements, one a line",
            "Time to learn belongs into every job plan\nSupervisors need time of their own\nLearning online is as good as in a room"
        );
        await organiser.Presses("Put them in");
        await organiser.Follows("Change Trust");
        await organiser.Presses("Save");
        await organiser.Follows("Change the text");
        await organiser.Presses("Save");
        await organiser.Follows("Publish");
        await organiser.Presses("Publish");
        await organiser.Reads("Open", "3 statements");
        await organiser.Opens($"{story.Kept[Home]}/workforce");
    }

    private static async Task AddsAChallenge(Somebody organiser, string title, string prompt, string read)
    {
        await organiser.Follows("Add a challenge");
        await organiser.Fills("Title", title);
        await organiser.Fills("What do you ask people?", prompt);
        await organiser.Picks("When does a moderator read what people say?", read);
        await organiser.Presses("Add the challenge");
    }
}
