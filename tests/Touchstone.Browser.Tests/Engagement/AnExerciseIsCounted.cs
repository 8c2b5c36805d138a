using System.Text;
using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>The manager plans who is told, brings answers in, types one in from paper, extends and stops the exercise, counts, publishes and hands on.</summary>
internal static class AnExerciseIsCounted
{
    private const int Elsewhere = 40;

    public static async Task Tell(Story story)
    {
        var manager = await story.Person(AnExerciseIsPrepared.Manager);
        await PlansWhoIsTold(story, manager);
        await BringsAnswersIn(story, manager);
        await TypesOneIn(story, manager);
        await manager.Opens($"{story.Kept[AnExerciseIsPrepared.Exercise]}/invite");
        await manager.Presses("Count them");
        await Extends(story, manager);
        await Stops(story, manager);
        await HandsOn(manager);
        await using var person = await story.Stranger("Robin Lacey");
        await person.Opens("/exercises");
        await person.Follows("What should the frailty credential hold?");
        await person.Follows("Results: Your views");
        await person.Reads("Answers", "44", "The draft is clear.");
        await person.Selects("Show by", "What is your profession?");
        await person.Presses("Show");
        await person.Reads("by group", "Nurse", "Physiotherapist");
        var home = story.Kept[AnExerciseIsPrepared.Exercise].Replace("/engagement", "", StringComparison.Ordinal);
        await person.Opens(await story.LinkThatComesIn(PeopleAnswer.AddressOf("Noor Idris"), $"{home}/news/"));
        await person.Presses("Stop the letters");
        await person.Reads("We do not write about this consultation any more");
    }

    private static async Task PlansWhoIsTold(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Communication plan");
        await manager.Follows("Plan a message");
        await manager.PressesTooSoon("Save", "Enter");
        await manager.Fills("Who is told?", "Members of the college");
        await manager.Fills("What are they told?", "That they can answer until the closing.");
        await manager.Fills("By which way?", "Newsletter");
        await manager.Fills("Who sees to it?", "Connie Manders");
        await manager.Dates("When is it due?", story.Today.AddDays(3));
        await manager.Presses("Save");
        await manager.Follows("Members of the college");
        await manager.Fills("How many people did it reach?", "1200");
        await manager.Dates("When was it done?", story.Today);
        await manager.Presses("Save");
        await manager.Reads("1 of 1 message done");
    }

    private static async Task BringsAnswersIn(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Questionnaire]);
        await manager.Follows("Bring in answers");
        await manager.Chooses("The file", "answers.csv", Encoding.UTF8.GetBytes("The draft is clear.\nMaybe\n"));
        await manager.Presses("See the report");
        await manager.Reads("1 line needs mending");
        await manager.Follows("bring it in again");
        var lines = new StringBuilder("What is your profession?,The draft is clear.,Have you used it?\n");
        for (var i = 0; i < Elsewhere; i++)
            lines.Append(i % 2 == 0 ? "Nurse,Agree,No\n" : "Physiotherapist,Disagree,No\n");
        await manager.Chooses("The file", "answers.csv", Encoding.UTF8.GetBytes(lines.ToString()));
        await manager.Presses("See the report");
        await manager.Presses($"Take {Elsewhere} answers");
    }

    private static async Task TypesOneIn(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Type in from paper: Your views");
        await PeopleAnswer.Answers(manager, about: true);
        await manager.Picks("For whom do you answer?", "For myself");
        await manager.Presses("Add this answer");
    }

    private static async Task Extends(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Extend it");
        await manager.PressesTooSoon("Extend it", "Enter");
        await manager.Dates("On what date does it close?", story.Today.AddDays(49));
        await manager.Fills("Why?", "Colleges asked for a week more.");
        await manager.Fills("Under which authority is it decided?", "Programme board, minute 7");
        await manager.Presses("Extend it");
        await manager.Reads("Colleges asked for a week more");
    }

    private static async Task Stops(Story story, Somebody manager)
    {
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Stop it");
        await manager.Fills("Why?", "Everybody we asked has answered.");
        await manager.Fills("Under which authority is it decided?", "Programme board, minute 9");
        await manager.Presses("Stop it");
        await manager.Reads("Stopped", "Everybody we asked has answered");
        await manager.Follows("Count the answers");
        await manager.Presses("Count the answers");
        await manager.Follows("Results of Your views");
        await manager.Reads("Answers", "44", "Only those who run the exercise see them");
        await manager.Selects("Show by", "What is your profession?");
        await manager.Presses("Show");
        await manager.Reads("by group");
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Publish the results");
        await manager.Presses("Publish the results");
    }

    /// <summary>What people wrote in their own words goes to be analysed.</summary>
    private static async Task HandsOn(Somebody manager)
    {
        await manager.Opens("/insight");
        await manager.Follows("Open an analysis");
        await manager.Fills("Title", "What people said of the frailty draft");
        await manager.Fills("What does it want to know?", "What is missing?");
        await manager.Picks(
            "Where several people code the same text, when does a code count?",
            "A text has a code when one of its coders gave it"
        );
        await manager.Presses("Open the analysis");
        await manager.Follows("Bring in what people said");
        await manager.Presses("Bring in 4 texts: Answers to “What should the frailty credential hold?”");
        await manager.Reads("Everything that was said there is in the analysis");
    }
}
