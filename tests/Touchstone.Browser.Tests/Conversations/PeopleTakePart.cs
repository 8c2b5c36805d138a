using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Conversations;

/// <summary>Somebody comes in, votes, shares an idea and comments. With script or without, the way is the same.</summary>
internal static class PeopleTakePart
{
    public static async Task ComesIn(Story story, Somebody person)
    {
        await person.Opens("/conversations");
        await person.Follows("What helps people to work at advanced level?");
        await person.Follows("Take part");
        await person.PressesTooSoon("Come in", "Choose your profession");
        await person.Selects("What is your profession?", "Nurse");
        await person.Selects("At which level do you work?", "I would rather not say");
        await person.Selects("In which region?", "London");
        await person.Selects("In which sector?", "I would rather not say");
        await person.Selects("In which setting?", "I would rather not say");
        await person.Presses("Come in");
        person.Path.ShouldBe($"{story.Kept[AConversationIsOrganised.Home]}/vote");
        await person.Reads("You have voted on 0 of");
    }

    public static async Task Shares(Somebody person, string challenge, string idea)
    {
        await person.Follows("Share an idea of your own");
        await person.PressesTooSoon("Share it", "Choose");
        await person.Picks("Which challenge does it answer?", challenge);
        await person.Fills("What do you think?", idea);
    }

    public static async Task Comments(Story story, Somebody person, string statement, string comment)
    {
        await person.Opens($"{story.Kept[AConversationIsOrganised.Home]}/statements");
        await person.Follows(statement);
        await person.Fills("Your comment", comment);
        await person.Presses("Comment");
        await person.Reads(comment);
    }
}
