using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Workforce;

public sealed class WorkforceJourneyTests(BrowserFixture browser, TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public Task The_workforce_is_counted_agreed_on_and_deployed() =>
        WorkforceJourney.Tell(browser, database, Screen.Desktop);
}
