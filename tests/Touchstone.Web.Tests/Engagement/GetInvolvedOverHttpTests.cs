using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Npgsql;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Look;

namespace Touchstone.Web.Tests.Engagement;

public sealed partial class GetInvolvedOverHttpTests(TestDatabase database)
    : IClassFixture<TestDatabase>,
        IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite site = new(database);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Somebody_registers_without_script_confirms_and_withdraws()
    {
        using var browser = site.NewBrowser();
        var address = $"{Guid.CreateVersion7():n}@people.example";

        using var sent = await Send(browser, address);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldBe("/get-involved/sent");
        var secret = Link().Match(await Letter(address)).Groups["secret"].Value;
        (await Confirmed(address)).ShouldBeFalse();
        (await browser.GetAsync($"/get-involved/confirm/{secret}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Confirmed(address)).ShouldBeFalse("opening a link changes nothing");

        using var confirmed = await Post(browser, $"/get-involved/confirm/{secret}");
        confirmed.Headers.Location!.ToString().ShouldBe("/get-involved/confirmed");
        (await Confirmed(address)).ShouldBeTrue();

        using var withdrawn = await Post(browser, $"/get-involved/withdraw/{secret}");
        withdrawn.Headers.Location!.ToString().ShouldBe("/get-involved/withdrawn");
        (await Count(address)).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_writes_one_letter()
    {
        using var browser = site.NewBrowser();
        var address = $"{Guid.CreateVersion7():n}@people.example";
        var page = await browser.Open("/get-involved");

        using var first = await browser.Send(page, "/get-involved", Answers(address));
        using var second = await browser.Send(page, "/get-involved", Answers(address));

        second.Headers.Location.ShouldBe(first.Headers.Location);
        await using var letters = database.Owner.CreateCommand(
            "select count(*) from platform.outbox_mail where \"to\" = $1"
        );
        letters.Parameters.Add(new NpgsqlParameter { Value = address });
        (await letters.ExecuteScalarAsync(Cancel)).ShouldBe(1L);
    }

    [Fact]
    public async Task What_was_typed_survives_what_is_wrong_with_it()
    {
        using var browser = site.NewBrowser();
        var page = await browser.Open("/get-involved");

        using var refused = await browser.Send(page, "/get-involved", ("Name", "Robin Vale"), ("Address", "robin"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Document();
        ((IHtmlInputElement)again.QuerySelector("input[name=Name]")!).Value.ShouldBe("Robin Vale");
        again.QuerySelector(".nhsuk-error-summary").Said().ShouldContain("Choose at least one credential");
    }

    [Theory]
    [InlineData("/engagement/registrations")]
    [InlineData("/engagement/registrations?format=csv")]
    public async Task Strangers_do_not_see_who_registered(string path)
    {
        using var browser = site.NewBrowser();
        ServedSite.IsSignIn(await browser.GetAsync(path, Cancel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/specifications/{0}")]
    [InlineData("/specifications/{0}/download?as=csv")]
    [InlineData("/specifications/{0}/coverage")]
    [InlineData("/specifications/{0}/history")]
    [InlineData("/specifications/{0}/imports/new")]
    [InlineData("/specifications/versions/{0}/working")]
    [InlineData("/specifications/versions/{0}/download?as=case")]
    [InlineData("/specifications/versions/{0}/readiness")]
    [InlineData("/development/groups/{0}")]
    [InlineData("/development/{0}/edit")]
    public async Task Strangers_do_not_see_drafts_or_groups(string path)
    {
        using var browser = site.NewBrowser();
        var answer = await browser.GetAsync(
            path.Replace("{0}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal),
            Cancel
        );
        ServedSite.IsSignIn(answer).ShouldBeTrue();
    }

    private static (string, string)[] Answers(string address) =>
        [
            ("Credentials", "all"),
            ("Topics", "Pain"),
            ("Name", "Robin Vale"),
            ("Address", address),
            ("Profession", "physiotherapist"),
            ("Sector", "nhs-acute"),
            ("Region", "london"),
            ("Consent", "true"),
        ];

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string address)
    {
        var page = await browser.Open("/get-involved");
        return await browser.Send(page, "/get-involved", Answers(address));
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string path) =>
        await browser.Send(await browser.Open(path), path);

    private async Task<string> Letter(string address)
    {
        await using var command = database.Owner.CreateCommand(
            "select text from platform.outbox_mail where \"to\" = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = address });
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<bool> Confirmed(string address) => await Count(address, "and confirmed_at is not null") == 1;

    private async Task<long> Count(string address, string and = "")
    {
        await using var command = database.Owner.CreateCommand(
            $"select count(*) from engagement.registration where address = $1 {and}"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = address });
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    [GeneratedRegex(@"/get-involved/confirm/(?<secret>[\w-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
