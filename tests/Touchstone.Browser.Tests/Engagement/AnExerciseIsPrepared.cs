using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Access;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>A consultation manager prepares an exercise with a questionnaire, tries it, and decides that it opens.</summary>
internal static class AnExerciseIsPrepared
{
    public const string Manager = "Connie Manders";
    public const string Exercise = "the exercise at work";
    public const string Questionnaire = "the questionnaire at work";

    public static async Task Tell(Story story)
    {
        await story.Appoint(Manager, Role.EngagementFacilitator);
        var manager = await story.Person(Manager);
        await manager.Opens("/engagement/exercises");
        await manager.Follows("Prepare an exercise");
        await manager.PressesTooSoon("Save and go on", "Enter the title");
        await manager.Fills("Title", "What should the frailty credential hold?");
        await manager.Fills("What is it about?", "A draft, and what you think of it.");
        await manager.Fills("What is it for?", "To find what is missing before it is decided.");
        await manager.Fills("Whom do you ask?", "Everybody who works with older people, and those they care for.");
        await manager.Presses("Save and go on");
        story.Kept[Exercise] = manager.Path;
        await AddsToRead(manager);
        await WritesTheQuestions(story, manager);
        await TriesIt(story, manager);
        await Opens(story, manager);
    }

    private static async Task AddsToRead(Somebody manager)
    {
        await manager.Follows("Add something to read or watch");
        await manager.PressesTooSoon("Add it", "Enter");
        await manager.Picks("What is it?", "A recording");
        await manager.Fills("Title", "The first webinar");
        await manager.Fills("Link", "https://media.example/first-webinar");
        await manager.Presses("Add it");
        await manager.Reads("The first webinar");
    }

    private static async Task WritesTheQuestions(Story story, Somebody manager)
    {
        await manager.Follows("Add a questionnaire");
        await manager.PressesTooSoon("Save and go on to the questions", "Enter");
        await manager.Fills("Title", "Your views");
        await manager.Picks("How is it laid out?", "A page for each section");
        await manager.Presses("Save and go on to the questions");
        story.Kept[Questionnaire] = manager.Path;
        await Asks(manager, "Section", "The draft", "Heading");
        await Asks(manager, "Agreement with a statement", "The draft is clear.", "Statement", required: true);
        await Asks(manager, "One choice", "Have you used it?", "Question", choices: "Yes\nNo");
        await Asks(manager, "Several choices", "Where would it help?", "Question", choices: "Wards\nClinics\nHomes");
        await Asks(manager, "Order of choices", "What comes first?", "Question", choices: "Safety\nCost");
        await Asks(
            manager,
            "One choice for each of several rows",
            "How important is each?",
            "Question",
            choices: "Little\nMuch",
            rows: "Assessment\nPrescribing"
        );
        await Asks(manager, "Section", "In your words", "Heading");
        await Asks(manager, "Own words", "What is missing?", "Question", after: "Have you used it?: Yes");
        await Asks(manager, "File", "Anything you want to send us?", "Question");
        await manager.Presses("Publish it");
        await manager.Reads("People answer version 1");
        await manager.Opens($"{manager.Path}/settings");
        await manager.Fills("Introduction", "Five minutes are enough.");
        await manager.Presses("Save");
        await manager.Presses("Publish version 2");
        await manager.Presses("Up: Anything you want to send us?");
        await manager.Presses("Down: Anything you want to send us?");
    }

    private static async Task Asks(
        Somebody manager,
        string kind,
        string text,
        string label,
        string? choices = null,
        string? rows = null,
        string? after = null,
        bool required = false
    )
    {
        await manager.Follows("Add a question or section");
        await manager.Follows(kind);
        await manager.Fills(label, text);
        if (choices is not null)
            await manager.Fills("Choices", choices);
        if (rows is not null)
            await manager.Fills("Rows", rows);
        if (required)
            await manager.Ticks("Must it be answered?", "It must be answered");
        if (after is not null)
            await manager.SelectsWhatHolds("After the answer", after.Split(": "));
        await manager.Presses("Save");
        await manager.Reads(text);
    }

    private static async Task TriesIt(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[Questionnaire]);
        await manager.Follows("Try it");
        await manager.Reads("Nothing you type is kept");
        await PeopleAnswer.Answers(manager, about: true);
        await manager.Picks("For whom do you answer?", "For myself");
        await manager.Presses("See whether they would be taken");
        await manager.Reads("These answers would be taken", "Nothing has been kept");
    }

    private static async Task Opens(Story story, Somebody manager)
    {
        var now = TimeZoneInfo.ConvertTime(
            TimeProvider.System.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/London")
        );
        await manager.Opens(story.Kept[Exercise]);
        await manager.Follows("Decide that it opens");
        await manager.PressesTooSoon("Decide that it opens", "Enter the date");
        await manager.Dates("On what date does it open?", DateOnly.FromDateTime(now.DateTime));
        await manager.Reads("Everybody reads them");
        await manager.Fills(
            "At what time does it open?",
            now.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture)
        );
        await manager.Dates("On what date does it close?", DateOnly.FromDateTime(now.DateTime).AddDays(42));
        await manager.Fills("At what time does it close?", "23:59");
        await manager.Fills("Why?", "The draft is ready to be read.");
        await manager.Fills("Under which authority is it decided?", "Programme board, minute 4");
        await manager.Presses("Decide that it opens");
        await manager.Reads("Open", "The draft is ready to be read");
    }
}
