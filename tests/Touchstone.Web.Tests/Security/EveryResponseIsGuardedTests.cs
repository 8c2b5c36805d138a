using System.Net;
using System.Net.Sockets;
using System.Text;
using Touchstone.Web.Tests.Look;

namespace Touchstone.Web.Tests.Security;

public sealed class EveryResponseIsGuardedTests(LookSiteFixture fixture) : IClassFixture<LookSiteFixture>
{
    private readonly HttpClient client = fixture.Site.Client;

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/look")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    [InlineData("/test/broken")]
    [InlineData("/test/answers/503")]
    [InlineData("/assets/site.css")]
    [InlineData("/assets/nowhere.js")]
    [InlineData("/brand.css")]
    public async Task A_response_carries_the_headers_that_protect_its_reader(string address)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        var policy = Header(response, "Content-Security-Policy");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http:");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("strict-origin-when-cross-origin");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(response, "Permissions-Policy").ShouldContain("camera=()");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_script_of_a_page_carries_the_word_of_its_response_and_no_two_responses_share_it()
    {
        var words = new HashSet<string>();
        for (var time = 0; time < 3; time++)
        {
            var response = await client.GetAsync("/look", TestContext.Current.CancellationToken);
            var page = await response.Document();
            var nonces = page.QuerySelectorAll("script")
                .Select(script => script.GetAttribute("nonce"))
                .Distinct()
                .ToArray();
            nonces.Length.ShouldBe(1);
            Header(response, "Content-Security-Policy").ShouldContain($"'nonce-{nonces[0]}'");
            words.Add(nonces[0]!).ShouldBeTrue();
            page.QuerySelectorAll("[style], [onclick], [onload]").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("TRACE", "/privacy")]
    [InlineData("TRACE", "/nowhere")]
    [InlineData("DELETE", "/privacy")]
    [InlineData("PUT", "/contact")]
    public async Task A_method_that_nothing_handles_is_refused(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        // Anti-forgery may refuse before the method is looked at.
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest);
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_nothing_is_done()
    {
        using var nothing = new FormUrlEncodedContent([]);
        var response = await client.PostAsync("/look", nothing, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Document()).QuerySelector("h1").Said().ShouldBe("We could not read what was sent");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_try_again_and_still_gets_a_readable_page()
    {
        await using var site = await LookSite.Start(("Security:RequestsPerMinute", "5"));
        HttpResponseMessage response = null!;
        for (var time = 0; time < 6; time++)
            response = await site.Client.GetAsync("/contact", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await response.Document()).QuerySelector("main").Said().ShouldContain("Try again in");
        var style = await site.Client.GetAsync("/assets/site.css", TestContext.Current.CancellationToken);
        style.StatusCode.ShouldBe(HttpStatusCode.OK, "the page about it needs its style");
    }

    [Fact]
    public async Task Forms_of_people_who_are_not_signed_in_are_taken_more_sparingly_than_reading()
    {
        await using var site = await LookSite.Start(("Security:PublicFormsPerMinute", "2"));
        var page = await site.Client.Open("/look");

        (await site.Client.Send(page, "/look")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Client.Send(page, "/look")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Client.Send(page, "/look")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await site.Client.GetAsync("/look", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Cookies_are_strict_and_out_of_reach_of_scripts()
    {
        // A browser of its own: one that has the cookie already is not given it again.
        using var newcomer = fixture.Site.NewClient();
        var response = await newcomer.GetAsync("/look", TestContext.Current.CancellationToken);

        foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
        {
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=strict", Case.Insensitive);
            cookie.ShouldContain("path=/", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Where_people_come_by_https_cookies_are_tied_to_this_host()
    {
        await using var site = await LookSite.Start(("Security:Https", "true"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cookies");
        var page = await (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).Document();

        page.QuerySelectorAll("#cookies code")
            .Select(one => one.Said())
            .ShouldAllBe(name => name.StartsWith("__Host-"));
    }

    [Fact]
    public async Task A_request_that_is_not_http_gets_no_word_about_the_server()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(
            fixture.Site.Address.Host,
            fixture.Site.Address.Port,
            TestContext.Current.CancellationToken
        );
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("NONSENSE\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldNotContain("Kestrel");
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.GetValues(name).Single();
}
