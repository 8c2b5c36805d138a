using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Access.People;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Access;

public sealed class PasskeysInABrowserTests(BrowserFixture browser, TestDatabase database)
    : IClassFixture<TestDatabase>,
        IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly WholeSite site = new(database);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task Somebody_adds_a_passkey_signs_in_with_it_renames_it_and_removes_it(string screen)
    {
        var (person, email) = await Somebody("Ada Marlow");
        await using var visit = await Begin(Screen.Named(screen));
        var page = visit.Page;
        await Authenticator.PlugIn(page);
        await SignInWithPassword(visit, email);

        await Add(visit, "Work laptop");
        (await page.InnerTextAsync("main")).ShouldContain("Work laptop");
        await visit.Owes("passkeys");

        await SignOut(visit);
        await visit.Open("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await visit.Owes("sign-in-passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/my-work");
        (await LatestSession(person)).SecondFactor.ShouldBeTrue("a passkey counts as two factors");

        await visit.Open("/account/passkeys");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename or remove Work laptop" }).ClickAsync();
        await visit.Owes("passkey");
        await page.GetByLabel("Name of the passkey").FillAsync("Old laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename or remove Old laptop" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        await page.GetByText("You have no passkeys yet").WaitForAsync();

        await SignOut(visit);
        await visit.Open("/sign-in/passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.Locator(".nhsuk-error-summary").WaitForAsync();
        (await page.InnerTextAsync(".nhsuk-error-summary")).ShouldContain("does not sign in here");
    }

    [Fact]
    public async Task The_passkey_on_a_lost_phone_is_taken_off_with_the_second_factor()
    {
        var (person, email) = await Somebody("Cy Marlow");
        await using var visit = await Begin(Screen.Desktop);
        await Authenticator.PlugIn(visit.Page);
        await SignInWithPassword(visit, email);
        await Add(visit, "Phone");

        await using (var process = new TestProcess(database))
        {
            var admin = await process.Person("Ada Lindqvist", Role.Administrator);
            (await process.Do(admin, new GetPerson(person.Id))).Passkeys.ShouldBe(1);
            await process.Do(
                admin,
                new RemoveSecondFactorOf(person.Id, "A video call, and a colleague who knows them.")
            );
            await process.Refused<Refusal.OutOfOrder, Nothing>(
                admin,
                new RemoveSecondFactorOf(person.Id, "The same again.")
            );
        }

        await visit.Open("/sign-in/passkey");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await visit.Page.Locator(".nhsuk-error-summary").WaitForAsync();
        (await visit.Page.InnerTextAsync(".nhsuk-error-summary")).ShouldContain("does not sign in here");
    }

    [Fact]
    public async Task A_device_that_does_not_make_sure_who_somebody_is_adds_no_passkey()
    {
        var (_, email) = await Somebody("Bo Marlow");
        await using var visit = await Begin(Screen.Desktop);
        await Authenticator.PlugIn(visit.Page, verifies: false);
        await SignInWithPassword(visit, email);
        await OpenNew(visit);
        await visit.Page.GetByLabel("Name of the passkey").FillAsync("Shared tablet");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await visit.Page.GetByText("No passkey was used. You can try again.").WaitForAsync();
    }

    [Theory]
    [InlineData("no-script")]
    public async Task Without_script_the_page_says_how_to_sign_in_instead(string screen)
    {
        await using var visit = await Begin(Screen.Named(screen));
        await visit.Open("/sign-in/passkey");
        (await visit.Page.InnerTextAsync("main")).ShouldContain("A passkey needs script");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        (await visit.Page.InnerTextAsync(".nhsuk-error-summary")).ShouldContain("sign in with your password instead");
    }

    private async Task<Visit> Begin(Screen screen)
    {
        var visit = await Visit.Begin(browser, site.Address, screen);
        // Nothing here is about how fast it is, and other tests may have the machine.
        visit.Page.SetDefaultTimeout(120_000);
        return visit;
    }

    private static async Task SignInWithPassword(Visit visit, string email)
    {
        await visit.Open("/sign-in");
        await visit.Page.GetByLabel("E-mail address").FillAsync(email);
        await visit.Page.Locator("input[name=Password]").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/my-work");
    }

    private static async Task OpenNew(Visit visit)
    {
        await visit.Open("/account/passkeys");
        await visit.Page.GetByLabel("Your password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/account/passkeys/new");
    }

    private static async Task Add(Visit visit, string name)
    {
        await OpenNew(visit);
        await visit.Owes("passkey-new");
        await visit.Page.GetByLabel("Name of the passkey").FillAsync(name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/account/passkeys");
    }

    private static async Task SignOut(Visit visit)
    {
        await visit.Open("/sign-out");
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForURLAsync(new Uri(visit.Site, "/").ToString());
    }

    private async Task<(Actor Person, string Email)> Somebody(string name)
    {
        await using var process = new TestProcess(database);
        var person = await process.Person(name);
        await using var db = process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        return (person, account.Email!);
    }

    private async Task<Session> LatestSession(Actor person)
    {
        await using var process = new TestProcess(database);
        await using var db = process.Open();
        return await db.Set<Session>().Where(s => s.AccountId == person.Id).OrderBy(s => s.StartedAt).LastAsync(Cancel);
    }
}
