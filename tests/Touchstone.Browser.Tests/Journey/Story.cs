using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>The site, the people, and what one chapter leaves for the next.</summary>
internal sealed class Story : IAsyncDisposable
{
    public const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly BrowserFixture browser;
    private readonly Screen screen;
    private readonly WholeSite site;
    private readonly Dictionary<string, Somebody> people = [];

    public Story(BrowserFixture browser, TestDatabase database, Screen screen)
    {
        this.browser = browser;
        this.screen = screen;
        site = new WholeSite(database);
        Process = new TestProcess(database);
        Process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
    }

    public TestProcess Process { get; }
    public Uri Site => site.Address;
    public DateOnly Today => Process.Today;

    public PagesSeen Pages { get; } = new();

    /// <summary>Addresses and names that a later chapter needs.</summary>
    public Dictionary<string, string> Kept { get; } = [];

    /// <summary>Somebody who has no account here.</summary>
    public async Task<Somebody> Stranger(string name, bool byKeyboard = false, Screen? on = null) =>
        new(name, await Visit.Begin(browser, Site, on ?? screen), Pages) { ByKeyboard = byKeyboard };

    /// <summary>Gives somebody an account with these roles in the body as a whole; they sign in when they are first needed.</summary>
    public async Task Appoint(string name, params Role[] roles)
    {
        var person = await Process.Person(name, roles);
        await using var db = Process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(Process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        Kept[name] = account.Email!;
    }

    public async Task Give(string name, Role role, RecordRef on)
    {
        await using var db = Process.Open();
        var mail = Kept[name];
        var account = await db.Set<Account>().SingleAsync(a => a.Email == mail, Cancel);
        await Process.Give(Actor.Person(account.Id), role, on);
    }

    /// <summary>Somebody who has an account, signed in.</summary>
    public async Task<Somebody> Person(string name, bool byKeyboard = false, Screen? on = null)
    {
        if (people.TryGetValue(name, out var known))
            return known;
        var person = await Stranger(name, byKeyboard, on);
        await person.Opens("/sign-in");
        await person.Fills("E-mail address", Kept[name]);
        await person.Fills("Password", Password);
        await person.Presses("Sign in");
        person.Path.ShouldBe("/my-work");
        return people[name] = person;
    }

    /// <summary>The link in the latest letter to somebody, as a path.</summary>
    public async Task<string> LinkIn(string address, string path)
    {
        await using var db = Process.Open();
        var letter = await db.Set<OutboxMail>()
            .Where(m => m.To == address && m.Text.Contains(path))
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(Cancel);
        letter.ShouldNotBeNull($"no letter to {address} with a link to {path}");
        var from = letter.Text.IndexOf(path, StringComparison.Ordinal);
        var until = letter.Text.AsSpan(from).IndexOfAny(" \r\n");
        return until < 0 ? letter.Text[from..] : letter.Text.Substring(from, until);
    }

    /// <summary>The same of a letter that is written in the background.</summary>
    public async Task<string> LinkThatComesIn(string address, string path)
    {
        for (var i = 0; i < 60; i++)
        {
            await using var db = Process.Open();
            if (await db.Set<OutboxMail>().AnyAsync(m => m.To == address && m.Text.Contains(path), Cancel))
                break;
            await Task.Delay(500, Cancel);
        }
        return await LinkIn(address, path);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values)
            await person.DisposeAsync();
        await Process.DisposeAsync();
        await site.DisposeAsync();
    }
}
