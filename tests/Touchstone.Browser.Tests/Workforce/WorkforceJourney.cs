using Touchstone.Browser.Tests.Journey;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>
/// Centre staff, an employer's lead, a university's lead and a regional lead collect a baseline, agree, hear practice and plan
/// deployment. Every page that they come to is looked at, on a wide screen, on a phone's and at 320 pixels.
/// </summary>
internal static class WorkforceJourney
{
    public static async Task Tell(BrowserFixture browser, TestDatabase database, Screen screen)
    {
        await using var story = new Story(browser, database, screen);
        var region = await Region.Found(story);
        await TheBaselineIsCollected.Tell(story);
        await UniversitiesAgree.Tell(story, region);
        await PracticeIsHeard.Tell(story, region);
        await AnEmployerPlans.Tell(story, region);
        await TheFacultyLooks.Tell(story, region);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(50);
    }
}
