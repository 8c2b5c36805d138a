using Touchstone.Browser.Tests.Journey;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Conversations;

/// <summary>
/// A conversation through the pages: organised, taken part in with script, without it and by the keyboard alone, moderated and
/// closed.
/// </summary>
public sealed class ConversationInABrowserTests(BrowserFixture browser, TestDatabase database)
    : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Everybody_takes_part_whatever_they_look_with_and_moderators_never_learn_who_they_are()
    {
        await using var story = new Story(browser, database, Screen.Desktop);

        await AConversationIsOrganised.Tell(story);
        await using var onlooker = await story.Stranger("Robin Lacey");
        await onlooker.Opens(story.Kept[AConversationIsOrganised.Home]);
        await using var author = await story.Stranger("Noor Idris");
        await WithScript(story, author, onlooker);
        await WithoutScript(story);
        await ByKeyboardAlone(story);
        await ModeratorsRead.Tell(story);
        await TheAuthorIsTold(story, author);
        await ModeratorsRead.Closes(story);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(30, "people come to every kind of page of a conversation");
    }

    private static async Task WithScript(Story story, Somebody person, Somebody onlooker)
    {
        await PeopleTakePart.ComesIn(story, person);
        await person.PressesHere("Agree");
        await person.SeesCome("You agree. So far 1 of 1 agree, 0 disagree, 0 passed.");
        await person.Reads("You have voted on 1 of 3 statements");
        await person.LooksAgain("voted");
        // The next statement has the focus: the keys count there.
        await person.Strikes("2");
        await person.SeesCome("You have voted on 2 of 3 statements");
        await person.Strikes("3");
        await person.SeesCome("You have voted on everything.");
        await person.LooksAgain("done");
        await onlooker.Page.Locator("[data-votes]", new() { HasText = "3" }).WaitForAsync();
        await onlooker.LooksAgain("live");

        await PeopleTakePart.Shares(person, "Time to learn", "Time to learn belongs in every job plan of all");
        await person.SeesCome("Already said, and perhaps the same:");
        await person.LooksAgain("similar");
        await person.Fills("What do you think?", "A rota decides who can learn");
        await person.Presses("Share it");
        await person.Reads("A rota decides who can learn");
        await PeopleTakePart.Comments(
            story,
            person,
            "Learning online is as good as in a room",
            "This was tried and failed"
        );
        await person.Opens($"{story.Kept[AConversationIsOrganised.Home]}/mine");
        await person.Follows("Edit comment 1");
        await person.Presses("Save");
    }

    private static async Task WithoutScript(Story story)
    {
        await using var person = await story.Stranger("Sam Whitlock", on: Screen.WithoutScript);
        await PeopleTakePart.ComesIn(story, person);
        await person.Presses("Agree");
        await person.Reads("You agree. So far", "You have voted on 1 of 4 statements");
        await person.Presses("Disagree");
        await person.Presses("Pass");
        await person.Presses("Agree");
        await person.Reads("You have voted on everything");
        await PeopleTakePart.Shares(person, "Time to learn", "Time to learn belongs in every job plan of all");
        await person.Presses("Share it");
        await person.Reads("Something similar was said already");
        await person.Fills("What do you think?", "Ward rounds teach more than courses and they cost less");
        await person.Presses("Share it all the same");
        await person.Reads("Ward rounds teach more than courses");
        await person.Opens($"{story.Kept[AConversationIsOrganised.Home]}/statements?q=rota");
        await person.Follows("A rota decides who can learn");
        await person.Presses("Disagree");
        await person.Opens($"{story.Kept[AConversationIsOrganised.Home]}/mine");
        await person.Follows("Leave, and have it erased");
        await person.Follows("Cancel");
    }

    private static async Task ByKeyboardAlone(Story story)
    {
        await using var person = await story.Stranger("Kit Ollerton", byKeyboard: true);
        await PeopleTakePart.ComesIn(story, person);
        await person.PressesHere("Pass");
        await person.SeesCome("You passed.");
        await person.Strikes("1");
        await person.SeesCome("You agree.");
        await PeopleTakePart.Shares(person, "Trust", "A new role should be explained to the whole team");
        await person.Presses("Share it");
        await person.Reads("Waiting to be read");
        await person.Follows("Withdraw idea 6");
        await person.Follows("Cancel");
        await PeopleTakePart.Comments(story, person, "Supervisors need time of their own", "And somebody to ask");
    }

    private static async Task TheAuthorIsTold(Story story, Somebody author)
    {
        await author.Opens($"{story.Kept[AConversationIsOrganised.Home]}/mine");
        await author.Reads("The organisers wrote on", "Which rota do you mean", "Hidden by a moderator");
        var code = await author.Page.Locator("code").TextContentAsync();
        await using var elsewhere = await story.Stranger(author.Name);
        await elsewhere.Opens($"{story.Kept[AConversationIsOrganised.Home]}/return");
        await elsewhere.PressesTooSoon("Return", "code");
        await elsewhere.Fills("Your code", code!);
        await elsewhere.Presses("Return");
        await elsewhere.Opens($"{story.Kept[AConversationIsOrganised.Home]}/mine");
        await elsewhere.Reads("A rota decides who can learn");
    }
}
