using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Access.People;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Access;

/// <summary>A key of a program: who may make one, how far it reads, and how it ends.</summary>
public sealed class ApiKeyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_key_stands_for_its_maker_until_it_expires_and_its_secret_is_nowhere()
    {
        var person = await Person();
        var secret = await process.Do(person, new MakeApiKey("Dashboard", KeyScope.Workforce, 30, Password));

        var live = (await Keys().Find(secret, Cancel))!;
        live.AccountId.ShouldBe(person.Id);
        live.Name.ShouldBe("Dashboard");
        (await Keys().Find(secret[..^2] + (secret[^2] == 'A' ? "BA" : "AA"), Cancel)).ShouldBeNull();
        (await Keys().Find("Dashboard", Cancel)).ShouldBeNull();
        var mine = (await process.Do(person, new MyApiKeys())).ShouldHaveSingleItem();
        mine.UsedAt.ShouldNotBeNull();
        await using var db = process.Open();
        (
            await db
                .Database.SqlQuery<int>(
                    $"select count(*)::int as \"Value\" from access.api_key k where to_jsonb(k)::text like {"%" + secret[ApiKey.Prefix.Length..] + "%"}"
                )
                .SingleAsync(Cancel)
        ).ShouldBe(0);

        process.Clock.Pass(TimeSpan.FromDays(30));
        (await Keys().Find(secret, Cancel)).ShouldBeNull();
        (await process.Do(person, new MyApiKeys())).Single().HasExpired.ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_reads_in_its_scope_what_its_maker_may_and_changes_nothing()
    {
        var manager = await Person(Role.ProgrammeManager);
        var program = Actor.Program(manager.Id, KeyScope.Workforce, secondFactor: true);
        var stranger = Actor.Program((await Person()).Id, KeyScope.Workforce, secondFactor: true);

        await process.Do(program, new GetRegion(null));
        await process.Do(stranger, new GetAgreements());
        await process.Refused<Refusal.NotAllowed, RegionPage>(stranger, new GetRegion(null));
        // Out of its scope, although anybody may.
        await process.Refused<Refusal.NotAllowed, ImmutableArray<PipelineLine>>(program, new GetPipeline());
        await process.Refused<Refusal.NotAllowed, Guid>(
            program,
            new ConveneAgreement("Titles", process.Today, "What they are called.")
        );
        await process.Refused<Refusal.NotAllowed, string>(
            program,
            new MakeApiKey("Another", KeyScope.Workforce, 30, Password)
        );
        (await process.Do(manager, new MyApiKeys())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Making_one_asks_for_the_password_a_name_and_a_day_and_keeps_to_a_number()
    {
        var person = await Person();

        await process.Refused<Refusal.Invalid, string>(person, new MakeApiKey("Mine", KeyScope.Workforce, 30, "guess"));
        await process.Refused<Refusal.Invalid, string>(person, new MakeApiKey(" ", KeyScope.Workforce, 30, Password));
        await process.Refused<Refusal.Invalid, string>(
            person,
            new MakeApiKey("For ever", KeyScope.Workforce, 36_500, Password)
        );
        await process.Refused<Refusal.SignInNeeded, string>(
            Actor.Anonymous,
            new MakeApiKey("Mine", KeyScope.Workforce, 30, Password)
        );
        for (var i = 0; i < ApiKey.Most; i++)
        {
            await process.Do(person, new MakeApiKey($"Key {i}", KeyScope.Workforce, 30, Password));
        }
        await process.Refused<Refusal.Invalid, string>(
            person,
            new MakeApiKey("One more", KeyScope.Workforce, 30, Password)
        );
    }

    [Fact]
    public async Task A_key_ends_by_its_maker_or_when_the_account_may_be_in_other_hands()
    {
        var person = await Person();
        var other = await Person();
        var administrator = await Person(Role.Administrator);
        var first = await process.Do(person, new MakeApiKey("First", KeyScope.Workforce, 30, Password));
        var second = await process.Do(person, new MakeApiKey("Second", KeyScope.Workforce, 30, Password));
        var id = (await process.Do(person, new MyApiKeys())).Single(k => k.Name == "First").Id;

        await process.Refused<Refusal.NotFound, Nothing>(other, new EndApiKey(id));
        await process.Do(person, new EndApiKey(id));
        (await Keys().Find(first, Cancel)).ShouldBeNull();
        (await Keys().Find(second, Cancel)).ShouldNotBeNull();

        await process.Do(administrator, new SignPersonOut(person.Id, "A laptop was lost."));
        (await Keys().Find(second, Cancel)).ShouldBeNull();
        (await process.Do(person, new MyApiKeys())).ShouldBeEmpty();
    }

    private async Task<Actor> Person(params Role[] roles)
    {
        var person = await process.Person($"Ada {Guid.CreateVersion7():n}", roles);
        await using var db = process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        return person;
    }

    private LiveKeys Keys() => process.Services.GetRequiredService<LiveKeys>();
}
