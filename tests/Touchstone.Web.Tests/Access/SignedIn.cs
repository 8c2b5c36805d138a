using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Passwords;
using Touchstone.Testing;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Access;

/// <summary>Browsers in which people of a test are signed in.</summary>
internal static class SignedIn
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Gives somebody a password.</summary>
    public static async Task<Player> WithPassword(TestProcess process, Actor person)
    {
        await using var db = process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        return new Player(person.Id, account.Email!);
    }

    public static async Task<Browser> Browse(ServedSite site, Player player)
    {
        var browser = new Browser(site.NewBrowser());
        (await browser.Send("/sign-in", ("Email", player.Address), ("Password", Password))).ShouldBe("/my-work");
        return browser;
    }

    public static async Task<Browser> Browse(ServedSite site, TestProcess process, Actor person) =>
        await Browse(site, await WithPassword(process, person));
}
