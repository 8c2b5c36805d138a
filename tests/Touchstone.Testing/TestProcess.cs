using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;
using Xunit;

namespace Touchstone.Testing;

/// <summary>
/// The process on a test database, with a clock that the test moves and no background workers:
/// <c>new TestProcess(database)</c> in a test class that has <see cref="TestDatabase"/> as its fixture.
/// </summary>
public sealed class TestProcess : IAsyncDisposable
{
    private static readonly ReferenceData Reference = ReferenceData.Load();
    private readonly ServiceProvider services;

    /// <param name="configure">Adds or replaces services, such as a mail transport.</param>
    public TestProcess(TestDatabase database, Action<IServiceCollection>? configure = null)
        : this(database.Site, configure) { }

    /// <summary>The same on a database that the test has opened by itself.</summary>
    public TestProcess(NpgsqlDataSource database, Action<IServiceCollection>? configure = null)
    {
        Clock = new TestClock(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddTouchstoneCore(
            database,
            new Site(new Uri("https://centre.example"), "Centre for Testing", "centre@centre.example"),
            Reference,
            new MailSettings()
        );
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public TestClock Clock { get; }
    public IServiceProvider Services => services;
    public ReferenceData Data => Reference;
    public DateOnly Today => Site.DateOf(Clock.GetUtcNow());

    public TouchstoneDb Open() => services.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContext();

    public Task<Outcome<T>> Ask<T>(Actor actor, UseCase<T> useCase, string? once = null) =>
        services.GetRequiredService<UseCaseRunner>().Run(actor, useCase, once, TestContext.Current.CancellationToken);

    /// <summary>Asks for a use case that must be done.</summary>
    public async Task<T> Do<T>(Actor actor, UseCase<T> useCase, string? once = null)
    {
        var outcome = await Ask(actor, useCase, once);
        outcome.Refusal.ShouldBeNull($"{useCase.GetType().Name} was refused: {outcome.Refusal}");
        return outcome.Value;
    }

    /// <summary>Asks for a use case that must be refused in this way.</summary>
    public async Task<TRefusal> Refused<TRefusal, T>(Actor actor, UseCase<T> useCase)
        where TRefusal : Refusal
    {
        var outcome = await Ask(actor, useCase);
        outcome.IsDone.ShouldBeFalse($"{useCase.GetType().Name} was done and should have been refused");
        return outcome.Refusal.ShouldBeOfType<TRefusal>();
    }

    /// <summary>A person with an account who holds roles in the body as a whole.</summary>
    public async Task<Actor> Person(string name, params Role[] roles)
    {
        await using var db = Open();
        var mail = $"{Guid.CreateVersion7():n}@people.example";
        var account = new Account
        {
            DisplayName = name,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString(),
            CreatedAt = Clock.GetUtcNow(),
        };
        db.Add(account);
        foreach (var role in roles)
        {
            db.Add(new Grant(account.Id, role, null, Clock.GetUtcNow(), null));
        }
        await db.SaveChangesAsync();
        return Actor.Person(account.Id);
    }

    /// <summary>Gives a role on one record.</summary>
    public async Task Give(Actor person, Role role, RecordRef on)
    {
        await using var db = Open();
        db.Add(new Grant(person.Id, role, on, Clock.GetUtcNow(), null));
        await db.SaveChangesAsync();
    }

    /// <summary>An interest that stands in the way, or that was declared as none.</summary>
    public async Task Declare(Actor person, RecordRef on, InterestState state)
    {
        await using var db = Open();
        db.Add(new Interest(person.Id, on, state, InterestSource.Declared, "other", "", Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    public async Task<Organisation> Organisation(string name, string kind = "education-provider")
    {
        await using var db = Open();
        var organisation = new Organisation($"{name} {Guid.CreateVersion7():n}", kind, null, Clock.GetUtcNow());
        db.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
