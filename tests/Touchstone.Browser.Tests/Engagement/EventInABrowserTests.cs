using Microsoft.EntityFrameworkCore;
using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>An event of an exercise that is open, through the pages.</summary>
public sealed class EventInABrowserTests(BrowserFixture browser, TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_planned_booked_changed_and_called_off()
    {
        await using var story = new Story(browser, database, Screen.Desktop);
        await story.Appoint(AnExerciseIsPrepared.Manager, Role.EngagementFacilitator);
        story.Kept[AnExerciseIsPrepared.Exercise] = $"/engagement/exercises/{await Open(story)}";

        await AnEventIsHeld.Tell(story);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(12, "people come to every kind of page of an event");
    }

    /// <summary>How an exercise is prepared and opened is walked elsewhere.</summary>
    private static async Task<Guid> Open(Story story)
    {
        var manager = await Manager(story);
        var process = story.Process;
        var exercise = await process.Do(
            manager,
            new BeginExercise(new ExerciseText("What should it hold?", "A draft.", "To hear.", "Everybody."))
        );
        var questionnaire = await process.Do(
            manager,
            new AddQuestionnaire(exercise, "Your views", FormLayout.OnePage, false)
        );
        await process.Do(
            manager,
            new WriteQuestion(questionnaire, null, new QuestionDraft(QuestionKind.Text, "What is missing?"), 0)
        );
        await process.Do(manager, new PublishQuestionnaire(questionnaire, 1));
        var now = process.Clock.GetUtcNow();
        await process.Do(
            manager,
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(42)),
                "The draft is ready to be read.",
                "Programme board, minute 4",
                0
            )
        );
        return exercise;
    }

    private static async Task<Actor> Manager(Story story)
    {
        await using var db = story.Process.Open();
        var mail = story.Kept[AnExerciseIsPrepared.Manager];
        return Actor.Person(await db.Set<Account>().Where(a => a.Email == mail).Select(a => a.Id).SingleAsync(Cancel));
    }
}
