using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Conversations;

/// <summary>A moderator reads what waits, shows it, hides, merges, splits and rewords, and writes to an author unknown.</summary>
internal static class ModeratorsRead
{
    public static async Task Tell(Story story)
    {
        var home = story.Kept[AConversationIsOrganised.Home];
        var moderator = await story.Person(AConversationIsOrganised.Organiser);
        await moderator.Opens(home);
        await moderator.Reads("1 waiting to be read");
        await moderator.Follows("Moderation");
        await moderator.Follows("A new role should be explained to the whole team");
        await moderator.PressesTooSoon("Save", "Choose");
        await Decides(moderator, "Show it", "In line with the policy");
        await moderator.Opens($"{home}/moderation?state=Shown");
        await moderator.Follows("Ward rounds teach more than courses and they cost less");
        await moderator.Follows("Split it");
        await moderator.Fills(
            "The new statements, one a line",
            "Ward rounds teach more than courses\nWard rounds cost less than courses"
        );
        await moderator.Presses("Split");
        await moderator.Opens($"{home}/moderation?state=Shown");
        await moderator.Follows("Supervisors need time of their own");
        await moderator.Follows("Say it more clearly");
        await moderator.Fills("The new words", "Supervisors need protected time of their own");
        await moderator.Presses("Reword");
        await moderator.Opens($"{home}/moderation?state=Shown");
        await moderator.Follows("A rota decides who can learn");
        await moderator.Follows("Write to the author");
        await moderator.Fills("Your message", "Which rota do you mean: the doctors' or your own?");
        await moderator.Presses("Send");
        await moderator.Reads("Which rota do you mean");
        await moderator.Follows("Merge it into another");
        await moderator.Fills("Number of the statement that stays", "1");
        await moderator.Presses("Merge");
        await moderator.Opens($"{home}/moderation?state=Shown");
        await moderator.Follows("This was tried and failed");
        await Decides(moderator, "Hide it", "Not about this challenge");
        await moderator.Opens($"{home}/moderation/log");
        await moderator.Reads("Split", "Reworded", "Merged", "Hidden");
        await moderator.Opens($"{home}/results");
        await moderator.Reads("Who takes part");
    }

    public static async Task Closes(Story story)
    {
        var home = story.Kept[AConversationIsOrganised.Home];
        var moderator = await story.Person(AConversationIsOrganised.Organiser);
        await moderator.Opens(home);
        await moderator.Follows("Stop or extend");
        await moderator.PressesTooSoon("Move the closing", "Enter the reason");
        await moderator.Fills("Why?", "Everything has been said.");
        await moderator.Presses("Move the closing");
        await moderator.Opens(home);
        await moderator.Reads("Closed", "Everything has been said");
        await moderator.Opens($"{home}/data");
        await moderator.Opens($"{home}/results");
        await moderator.Opens($"{home}/statements");
    }

    private static async Task Decides(Somebody moderator, string what, string why)
    {
        await moderator.Picks("What do you do?", what);
        await moderator.Selects("Why?", why);
        await moderator.Presses("Save");
    }
}
