using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>
/// A credential from the first need to the review of its value, told chapter by chapter, through the pages, as the people
/// concerned. The chapters follow one another: each begins where the one before it ended.
/// </summary>
public sealed class JourneyTests(BrowserFixture browser, TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_credential_goes_from_a_need_to_a_badge_that_verifies_and_round_again()
    {
        await using var story = new Story(browser, database, Screen.Desktop);

        await PeopleComeTogether.Tell(story);
        await ANeedIsPutForward.Tell(story);
        await TheNeedIsSelected.Tell(story);
        await DevelopmentBegins.Tell(story);
        await TheSpecificationIsWritten.Tell(story);
        await ReviewersJudge.Tell(story);
        await ThePanelDecides.Tell(story);
        await TheSpecificationIsPublished.Tell(story);
        await AProviderIsApproved.Tell(story);
        await APractitionerLearns.Tell(story);
        await ABadgeIsVerified.Tell(story);
        await TheYearIsReviewed.Tell(story);
        await TheCredentialIsReviewed.Tell(story);
        await TheThreadIsFollowed.Tell(story);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(60, "the journey comes to every kind of page that it needs");
    }
}
