using Touchstone.Browser.Tests.Journey;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>
/// A consultation through the pages: prepared and tried by staff, answered with script, without it and by the keyboard alone on
/// the narrowest screen, everything counted, shown and handed on.
/// </summary>
public sealed class ConsultationInABrowserTests(BrowserFixture browser, TestDatabase database)
    : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_exercise_is_prepared_answered_whatever_people_look_with_stopped_and_its_results_read()
    {
        await using var story = new Story(browser, database, Screen.Desktop);

        await AnExerciseIsPrepared.Tell(story);
        await using (var scripted = await story.Stranger("Noor Idris"))
            await PeopleAnswer.Tell(story, scripted);
        await using (var scriptless = await story.Stranger("Sam Whitlock", on: Screen.WithoutScript))
            await PeopleAnswer.Tell(story, scriptless);
        await using (var keyboard = await story.Stranger("Kit Ollerton", byKeyboard: true, on: Screen.Narrow))
            await PeopleAnswer.Tell(story, keyboard);
        await AnExerciseIsCounted.Tell(story);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(40, "people come to every kind of page of a consultation");
    }
}
