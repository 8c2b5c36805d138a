using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>Somebody answers a questionnaire, saves, comes back by their link, sends, and asks to be told what comes of it.</summary>
internal static class PeopleAnswer
{
    public static async Task Tell(Story story, Somebody person)
    {
        var address = AddressOf(person.Name);
        await person.Opens("/exercises");
        await person.Follows("What should the frailty credential hold?");
        await person.Follows("Answer the questionnaire");
        await person.Presses("Start");
        await AboutThemselves(person);
        await person.Presses("Continue");
        await person.PressesTooSoon("Continue", "Choose how far you agree");
        await person.Picks("The draft is clear.", "Agree");
        await person.Presses("Save and come back later");
        await person.Reads("Your answers are saved, and not sent yet");
        await person.Presses("Go on answering");
        await person.Presses("Continue");
        await OfTheDraft(person);
        await person.Presses("Continue");
        await InTheirWords(person);
        await person.Presses("Continue");
        await person.Reads("Check your answers", "Less of it, and sooner.");
        await person.PressesTooSoon("Send your answers", "Choose for whom you answer");
        await person.Picks("For whom do you answer?", "For myself");
        await person.Fills("Where shall we send a receipt?", address);
        await person.Presses("Send your answers");
        await person.Reads("We have your answers");
        await AsksToBeTold(person, address);
        await person.Opens(await story.LinkIn(address, "/questionnaires/"));
        await person.Presses("Change your answers");
        await person.Opens(await story.LinkIn(address, "/questionnaires/"));
        await person.Follows("Withdraw your answers");
        await person.Follows("Cancel");
    }

    public static string AddressOf(string name) => $"{name.Split(' ')[0].ToLowerInvariant()}@people.example";

    /// <summary>All pages, to the check.</summary>
    public static async Task Answers(Somebody person, bool about)
    {
        if (about)
        {
            await AboutThemselves(person);
            await person.Presses("Continue");
        }
        await person.Picks("The draft is clear.", "Agree");
        await OfTheDraft(person);
        await person.Presses("Continue");
        await InTheirWords(person);
        await person.Presses("Continue");
    }

    private static async Task AsksToBeTold(Somebody person, string address)
    {
        await person.Follows("Be told what comes of it");
        await person.PressesTooSoon("Write to me", "Enter your e-mail address");
        await person.Fills("Your e-mail address", address);
        await person.Presses("Write to me");
        await person.Reads("We will write to you");
    }

    private static async Task AboutThemselves(Somebody person)
    {
        await person.Selects("What is your profession?", "Physiotherapist");
        await person.Picks("Which region are you in?", "London");
    }

    private static async Task OfTheDraft(Somebody person)
    {
        await person.Picks("Have you used it?", "Yes");
        await person.Ticks("Where would it help?", "Wards", "Homes");
        await person.Selects("Safety", "1");
        await person.Selects("Cost", "2");
        await person.Picks("Assessment", "Much");
        await person.Picks("Prescribing", "Little");
    }

    private static Task InTheirWords(Somebody person) => person.Fills("What is missing?", "Less of it, and sooner.");
}
