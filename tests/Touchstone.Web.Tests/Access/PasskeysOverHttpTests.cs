using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access.Passwords;
using Touchstone.Testing;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Access;

/// <summary>What nobody gets past without a passkey; the rest needs a browser (Touchstone.Browser.Tests).</summary>
public sealed class PasskeysOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite site = new(database);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("", "sign in with your password instead")]
    [InlineData("{}", "does not sign in here")]
    [InlineData("not even JSON", "does not sign in here")]
    [InlineData(
        """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"}}""",
        "does not sign in here"
    )]
    public async Task What_is_no_passkey_signs_nobody_in(string passkey, string said)
    {
        using var browser = new Browser(site.NewBrowser());
        using var answer = await browser.Post("/sign-in/passkey", ("Passkey", passkey));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(said);
        ServedSite.IsSignIn(await browser.Client.GetAsync("/my-work", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_passkey_is_added_only_after_the_password_and_only_if_it_is_one()
    {
        using var browser = await SignedIn();
        using var early = await browser.Client.GetAsync("/account/passkeys/new", Cancel);
        early.Headers.Location!.ToString().ShouldBe("/account/passkeys");

        using var wrong = await browser.Post("/account/passkeys", ("CurrentPassword", "not the password"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await browser.Send("/account/passkeys", ("CurrentPassword", Password))).ShouldBe("/account/passkeys/new");
        foreach (var passkey in new[] { "", "{}", "nonsense" })
        {
            using var made = await browser.Post("/account/passkeys/new", ("Name", "Phone"), ("Passkey", passkey));
            made.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, passkey);
        }
        (await browser.Open("/account/passkeys")).Body!.TextContent.ShouldContain("You have no passkeys yet");
        (await browser.StatusOf("/account/passkeys/00ff")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Browser> SignedIn()
    {
        await using var process = new TestProcess(database);
        var person = await process.Person("Ada Marlow");
        await using var db = process.Open();
        var account = await db.Set<Touchstone.Core.Access.Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        var browser = new Browser(site.NewBrowser());
        await browser.Send("/sign-in", ("Email", account.Email!), ("Password", Password));
        return browser;
    }
}
