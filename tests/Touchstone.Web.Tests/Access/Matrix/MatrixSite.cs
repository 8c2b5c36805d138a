using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>
/// The whole site with the sample body, nothing running in the background, and a browser for everybody of the cast. Roles with
/// power need a second factor here, as they do in production.
/// </summary>
public sealed class MatrixSite(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Password = "tangled harbour lantern";
    private readonly TestDatabase database = new(cluster);
    private readonly Dictionary<string, HttpClient> browsers = [];
    private readonly Dictionary<string, string> tokens = [];
    private ServedSite? site;

    internal Listening Traces { get; } = new();
    internal IReadOnlyList<SiteRoute> Routes { get; private set; } = [];
    internal Examples Examples { get; private set; } = null!;
    internal Expectation Expected { get; private set; } = null!;
    internal IReadOnlyList<Persona> Cast { get; private set; } = [];
    internal NpgsqlDataSource Database => database.Owner;

    /// <summary>What the site wrote into its log.</summary>
    internal Remembering Said { get; } = new();
    internal IServiceProvider Services => site!.Services;

    /// <summary>Somebody whom the site has not seen.</summary>
    internal HttpClient Stranger() => site!.NewBrowser();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = new ServedSite(
            database,
            services =>
            {
                ServedSite.WithoutBackgroundWork(services);
                services.AddLogging(logs => logs.AddProvider(Said));
            },
            ("demo", "true"),
            // Everything is written that could be, and read by the test instead of by people.
            ("Logging:LogLevel:Default", "Information"),
            ("Logging:LogLevel:Microsoft", "Information"),
            ("Logging:Console:LogLevel:Default", "Critical"),
            ($"{AccessSettings.Section}:{nameof(AccessSettings.SecondFactorForPower)}", "true")
        );
        Routes = await SiteRoute.All(site.Services);
        await using var process = new TestProcess(database);
        await using (var db = process.Open())
        {
            Examples = await Examples.Of(db, CancellationToken.None);
        }
        Expected = new Expectation(Examples.HeldIn);
        Cast = await People(process);
        foreach (var persona in Cast)
        {
            await SignIn(process, persona);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }
        if (site is not null)
        {
            await site.DisposeAsync();
        }
        Traces.Dispose();
        Said.Dispose();
        await database.DisposeAsync();
    }

    internal HttpClient BrowserOf(Persona persona) => browsers[persona.Name];

    /// <summary>What proves that a form was sent by this person from a page of the site.</summary>
    internal string FormTokenOf(Persona persona) => tokens[persona.Name];

    private async Task<IReadOnlyList<Persona>> People(TestProcess process)
    {
        var elsewhere = RecordKinds.Organisation.Ref((await process.Organisation("Elsewhere")).Id);
        var all = Enum.GetValues<Role>();
        var candidate = Examples.Record(RecordKinds.Candidate);
        var barred = Examples
            .All(
                RecordKinds.Credential,
                RecordKinds.Organisation,
                RecordKinds.PriorityRound,
                RecordKinds.Candidate,
                RecordKinds.Project,
                RecordKinds.DeliveryPlan
            )
            .ToHashSet();
        return
        [
            new("nobody", false, [], []),
            new("somebody without a role", true, [], []),
            .. all.Select(role => new Persona($"{role} of the body", true, [role], null)),
            new("every role, in another organisation", true, all, [elsewhere]),
            new("every role, with a password alone", true, all, null) { SecondFactor = false },
            new("every role, in conflict", true, all, null) { Conflicts = barred },
            new("reviewer who declared", true, [Role.IndependentReviewer], [candidate])
            {
                Declared = new HashSet<RecordRef> { candidate },
            },
            new("reviewer who did not declare", true, [Role.IndependentReviewer], [candidate]),
            new("reviewer in conflict", true, [Role.IndependentReviewer], [candidate])
            {
                Conflicts = new HashSet<RecordRef> { candidate },
            },
        ];
    }

    private async Task SignIn(TestProcess process, Persona persona)
    {
        var browser = site!.NewBrowser();
        browsers[persona.Name] = browser;
        if (persona.IsSignedIn)
        {
            var person = await process.Person(
                $"A person: {persona.Name}",
                persona.On is null ? [.. persona.Roles] : []
            );
            foreach (var (role, on) in persona.Roles.SelectMany(r => (persona.On ?? []).Select(on => (r, on))))
            {
                await process.Give(person, role, on);
            }
            foreach (var on in persona.Conflicts)
            {
                await process.Declare(person, on, InterestState.Conflict);
            }
            foreach (var on in persona.Declared)
            {
                await process.Declare(person, on, InterestState.None);
            }
            await using var db = process.Open();
            var account = (await db.Set<Account>().FindAsync(person.Id))!;
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
            await db.SaveChangesAsync();
            using var form = new FormUrlEncodedContent([
                new("Email", account.Email),
                new("Password", Password),
                new("__RequestVerificationToken", await FormToken(browser, "/sign-in")),
            ]);
            using var signedIn = await browser.PostAsync("/sign-in", form);
            signedIn.Headers.Location?.ToString().ShouldBe("/my-work", persona.Name);
            if (persona.SecondFactor)
            {
                await ProveSecondFactor(person.Id);
            }
        }
        tokens[persona.Name] = await FormToken(browser, persona.IsSignedIn ? "/sign-out" : "/sign-in");
    }

    /// <summary>As if they had used a code when they signed in.</summary>
    private async Task ProveSecondFactor(Guid account)
    {
        await using var command = database.Owner.CreateCommand(
            "update access.session set second_factor = true where account_id = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = account });
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> FormToken(HttpClient browser, string path)
    {
        var page = await Delivery.Browser.Document(await browser.GetStringAsync(path));
        return page.QuerySelector("input[name=__RequestVerificationToken]")
            .ShouldBeAssignableTo<IHtmlInputElement>(path)!
            .Value;
    }
}
