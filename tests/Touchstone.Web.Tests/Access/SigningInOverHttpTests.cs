using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Npgsql;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Access;

public sealed partial class SigningInOverHttpTests(TestDatabase database)
    : IClassFixture<TestDatabase>,
        IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite site = new(database);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Somebody_registers_signs_in_and_out_and_the_cookie_is_guarded()
    {
        using var browser = site.NewBrowser();
        var address = await Register(browser, "Ada Marlow");
        ServedSite.IsSignIn(await browser.GetAsync("/my-work", Cancel)).ShouldBeTrue();

        using var signedIn = await SignIn(browser, address, Password);

        signedIn.Headers.Location!.ToString().ShouldBe("/my-work");
        var cookie = SessionCookie(signedIn);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        (await browser.GetAsync("/sign-out", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/my-work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(browser, "/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ServedSite.IsSignIn(await browser.GetAsync("/my-work", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stolen_cookie_is_worth_nothing_once_its_session_has_ended()
    {
        using var browser = site.NewBrowser();
        var address = await Register(browser, "Bo Marlow");
        using var signedIn = await SignIn(browser, address, Password);
        using var thief = site.NewBrowser(cookies: false);
        thief.DefaultRequestHeaders.Add("Cookie", SessionCookie(signedIn).Split(';')[0]);
        (await thief.GetAsync("/account", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Post(browser, "/sign-out");

        ServedSite.IsSignIn(await thief.GetAsync("/account", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Known_and_unknown_addresses_look_the_same()
    {
        using var browser = site.NewBrowser();
        var known = await Register(browser, "Cleo");

        using var wrong = await SignIn(browser, known, "not the password");
        using var nobody = await SignIn(browser, Unknown(), "not the password");

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.StatusCode.ShouldBe(wrong.StatusCode);
        (await Said(nobody)).ShouldBe(await Said(wrong));
        foreach (var path in new[] { "/register", "/reset-password" })
        {
            using var one = await Post(browser, path, ("Name", "X"), ("Email", known));
            using var other = await Post(browser, path, ("Name", "X"), ("Email", Unknown()));
            other.StatusCode.ShouldBe(one.StatusCode);
            other.Headers.Location.ShouldBe(one.Headers.Location);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        using var browser = site.NewBrowser();
        var address = await Register(browser, "Dana");

        using var signedIn = await Post(
            browser,
            "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl),
            ("Email", address),
            ("Password", Password)
        );

        signedIn.Headers.Location!.ToString().ShouldBe("/my-work");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = site.NewBrowser();
        using var content = new FormUrlEncodedContent([new("Email", "a@b.example"), new("Password", Password)]);
        (await browser.PostAsync("/sign-in", content, Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/organisations")]
    [InlineData("/interests")]
    [InlineData("/mail")]
    [InlineData("/jobs")]
    [InlineData("/people/invite")]
    [InlineData("/people?format=csv")]
    public async Task Pages_of_staff_send_strangers_to_sign_in_and_refuse_everybody_else(string path)
    {
        using var stranger = site.NewBrowser();
        ServedSite.IsSignIn(await stranger.GetAsync(path, Cancel)).ShouldBeTrue();
        using var browser = site.NewBrowser();
        await SignIn(browser, await Register(browser, "Eli"), Password);
        (await browser.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> Register(HttpClient browser, string name)
    {
        var address = Unknown();
        await Post(browser, "/register", ("Name", name), ("Email", address));
        await using var command = database.Owner.CreateCommand(
            "select text from platform.outbox_mail where \"to\" = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = address });
        var letter = (string)(await command.ExecuteScalarAsync(Cancel))!;
        var link = "/register/finish?link=" + Link().Match(letter).Groups["secret"].Value;
        using var done = await Post(browser, link, ("Password", Password));
        ServedSite.IsSignIn(done).ShouldBeTrue();
        return address;
    }

    private static string Unknown() => $"{Guid.CreateVersion7():n}@people.example";

    private static string SessionCookie(HttpResponseMessage response) =>
        response
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("touchstone-session", StringComparison.Ordinal));

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string address, string password) =>
        Post(browser, "/sign-in", ("Email", address), ("Password", password));

    /// <summary>Opens a page and sends its form with every hidden field that it holds.</summary>
    private static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var page = await Document(await browser.GetStringAsync(path, Cancel));
        var form = page.QuerySelector("main form[method=post]").ShouldNotBeNull();
        var values = form.QuerySelectorAll("input[type=hidden]")
            .Cast<IHtmlInputElement>()
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(path, content, Cancel);
    }

    private static async Task<string> Said(HttpResponseMessage response)
    {
        var page = await Document(await response.Content.ReadAsStringAsync(Cancel));
        return page.QuerySelector(".nhsuk-error-summary").ShouldNotBeNull().TextContent;
    }

    private static Task<IDocument> Document(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Cancel);

    [GeneratedRegex(@"link=(?<secret>[\w-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
