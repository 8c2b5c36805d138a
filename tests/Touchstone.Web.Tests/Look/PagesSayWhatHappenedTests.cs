using System.Net;
using System.Text.RegularExpressions;

namespace Touchstone.Web.Tests.Look;

public sealed partial class PagesSayWhatHappenedTests(LookSiteFixture fixture) : IClassFixture<LookSiteFixture>
{
    private readonly HttpClient client = fixture.Site.Client;

    [Theory]
    [InlineData(400, "We could not read what was sent")]
    [InlineData(403, "You cannot see this page")]
    [InlineData(404, "Page not found")]
    [InlineData(405, "This page cannot do that")]
    [InlineData(409, "Somebody changed this while you were working")]
    [InlineData(413, "The file is too large")]
    [InlineData(429, "Too many requests")]
    [InlineData(503, "The service is busy or being updated")]
    public async Task An_error_without_words_becomes_a_page_with_the_same_status(int code, string heading)
    {
        var response = await client.GetAsync($"/test/answers/{code}", TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(code);
        var page = await response.Document();
        page.QuerySelector("h1").Said().ShouldBe(heading);
        page.QuerySelectorAll("main p").Length.ShouldBeGreaterThan(1);
        TraceId().IsMatch(page.QuerySelector(".ts-reference").Said()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_fault_of_ours_shows_a_reference_and_nothing_of_the_inside()
    {
        var response = await client.GetAsync("/test/broken", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await response.Document();
        page.QuerySelector("h1").Said().ShouldBe("Something went wrong on our side");
        TraceId().IsMatch(page.QuerySelector(".ts-reference").Said()).ShouldBeTrue();
        page.DocumentElement.OuterHtml.ShouldNotContain("secret");
        page.DocumentElement.OuterHtml.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_404_also_when_something_is_posted_to_it()
    {
        using var content = new StringContent("x");
        var response = await client.PostAsync("/nowhere", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Document()).QuerySelector("h1").Said().ShouldBe("Page not found");
    }

    [Theory]
    [InlineData("/cookies")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/contact")]
    [InlineData("/look")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_its_furniture(string address)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(address == "/nowhere" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        var page = await response.Document();

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelector("body a")!.GetAttribute("href").ShouldBe("#maincontent");
        page.QuerySelectorAll("footer a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/accessibility", "/privacy", "/cookies", "/contact"]);
        var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToArray();
        ids.ShouldBe(ids.Distinct());
    }

    [Fact]
    public async Task The_cookies_page_names_every_cookie_that_is_set_and_no_cookie_is_set_for_just_reading()
    {
        // A browser of its own: one that has the cookie already is not given it again.
        using var newcomer = fixture.Site.NewClient();
        var reading = await newcomer.GetAsync("/contact", TestContext.Current.CancellationToken);
        var asking = await newcomer.GetAsync("/look", TestContext.Current.CancellationToken);
        var named = (await client.Open("/cookies"))
            .QuerySelectorAll("#cookies code")
            .Select(one => one.Said())
            .ToArray();

        reading.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var set = asking.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split('=')[0]).ToArray();
        set.ShouldNotBeEmpty();
        set.ShouldBeSubsetOf(named);
    }

    [Fact]
    public async Task Somebody_signed_in_sees_their_name_and_a_way_out_and_nothing_is_kept_by_caches()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contact");
        request.Headers.Add(LookSite.PersonHeader, "Ada Example");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var page = await response.Document();
        page.QuerySelectorAll(".nhsuk-header__account-item")
            .Select(item => item.Said())
            .ShouldBe(["Ada Example", "Sign out"]);
        page.QuerySelector(".nhsuk-header__account form[action='/sign-out'] input[name=__RequestVerificationToken]")
            .ShouldNotBeNull();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_of_every_component_is_for_development_only()
    {
        await using var site = await LookSite.StartIn("Production");
        var response = await site.Client.GetAsync("/look", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex TraceId();
}
