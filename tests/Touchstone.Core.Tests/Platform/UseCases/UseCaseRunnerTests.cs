using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.UseCases;

public sealed class UseCaseRunnerTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public void Every_use_case_has_a_rule()
    {
        var without = typeof(AccessTable)
            .Assembly.GetTypes()
            .Where(t => !t.IsAbstract && AccessTable.IsUseCase(t) && AccessTable.Stated.Find(t) is null)
            .Select(t => t.Name);

        without.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_in_particular_may_not_open_a_round()
    {
        await process.Refused<Refusal.SignInNeeded, Guid>(Actor.Anonymous, Round());
    }

    [Fact]
    public async Task Somebody_without_the_role_may_not_open_a_round()
    {
        await process.Refused<Refusal.NotAllowed, Guid>(await process.Person("Ola", Role.Practitioner), Round());
    }

    [Fact]
    public async Task A_repeated_post_with_the_same_key_acts_once_and_gives_the_same_result()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = Round();

        var first = await process.Do(manager, round, "key-1");
        var again = await process.Do(manager, round, "key-1");

        again.ShouldBe(first);
        await using var db = process.Open();
        (await db.Set<PriorityRound>().CountAsync(r => r.Title == round.Title, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Posts_with_the_same_key_at_the_same_moment_act_once()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = Round();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => process.Do(manager, round, "key-2")));

        results.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_log_numbers_what_many_do_at_once_without_gaps_and_its_leaves_are_right()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => process.Do(manager, Round())));

        await using var db = process.Open();
        var entries = await db.Set<Entry>().OrderBy(e => e.Sequence).ToListAsync(Cancel);
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(0, entries.Count).Select(i => (long)i));
        foreach (var entry in entries)
        {
            new Ledger.LedgerEntry(
                entry.Sequence,
                entry.At,
                entry.Actor,
                entry.Action,
                entry.SubjectKind.Code,
                entry.SubjectId.ToString(),
                new Ledger.Digest(entry.ContentHash)
            )
                .LeafHash()
                .ToArray()
                .ShouldBe(entry.LeafHash);
        }
    }

    [Theory]
    [InlineData("update record.entry set action = 'nothing'")]
    [InlineData("delete from record.entry")]
    [InlineData("truncate record.entry cascade")]
    [InlineData("update record.entry_detail set content = ''")]
    [InlineData("update record.decision set outcome = 'endorsed'")]
    [InlineData("delete from record.link")]
    [InlineData("update platform.migration set sha256 = ''")]
    public async Task The_site_cannot_change_what_is_on_the_record(string sql)
    {
        await using var command = database.Site.CreateCommand(sql);

        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));

        refused.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_conflict_of_interest_closes_a_record_and_what_is_held_in_it()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await process.Do(manager, Round());
        var credential = RecordKinds.Credential.Ref(Guid.CreateVersion7());
        await process.Do(manager, new CloseRound(round, "Enough came in"));
        var other = await process.Do(manager, Round());
        await process.Declare(manager, RecordKinds.PriorityRound.Ref(other), InterestState.Conflict);
        await process.Declare(manager, credential, InterestState.Conflict);

        await process.Refused<Refusal.InConflict, Nothing>(manager, new CloseRound(other, "Enough came in"));
        await process.Refused<Refusal.InConflict, Nothing>(
            manager,
            new RenameCredential(credential.Id, "New", "New", "New", 0)
        );
    }

    private OpenRound Round() =>
        new(
            $"Round {Guid.CreateVersion7():n}",
            "To find needs.",
            process.Clock.GetUtcNow(),
            process.Clock.GetUtcNow().AddDays(30)
        );
}
