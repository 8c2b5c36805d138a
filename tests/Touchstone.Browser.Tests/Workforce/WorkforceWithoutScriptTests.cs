using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>The same in browsers that run no scripts.</summary>
public sealed class WorkforceWithoutScriptTests(BrowserFixture browser, TestDatabase database)
    : IClassFixture<TestDatabase>
{
    [Fact]
    public Task The_workforce_is_counted_agreed_on_and_deployed_without_script() =>
        WorkforceJourney.Tell(browser, database, Screen.WithoutScript);
}
