using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Ledger;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Record;

public sealed class CheckpointTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // One for the class: the tests share a database and with it the key of the log.
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private readonly TemporaryFolder folder = new();
    private readonly List<TestProcess> nodes = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
        folder.Dispose();
    }

    [Fact]
    public async Task A_download_agrees_with_the_checkpoint_kept_outside_and_a_changed_log_does_not()
    {
        var process = NewNode();
        var manager = await process.Person("Uma Lindqvist", Role.ProgrammeManager);
        await AddEntries(process, manager);
        var signed = (await Sign(process)).ShouldBeOfType<Signing.Signed>();
        (await Sign(process)).ShouldBeOfType<Signing.NothingNew>();
        var kept = await Kept(process);
        kept.Checkpoint.Size.ShouldBe(signed.Size);
        kept.Signature.ShouldBe(SignatureCheck.Good);

        await AddEntries(process, manager);
        (await Sign(process)).ShouldBeOfType<Signing.Signed>().Size.ShouldBeGreaterThan(signed.Size);
        (await Verify(process, kept)).IsSound.ShouldBeTrue();
        (await Sign(NewNode())).ShouldBeOfType<Signing.NothingNew>();

        await Tamper("update record.entry set action = action || '-not' where sequence = 1");

        (await Verify(process, kept)).IsSound.ShouldBeFalse();
        var fresh = NewNode();
        (await Sign(fresh)).ShouldBeOfType<Signing.Refused>();
        await AddEntries(fresh, manager);
        (await Sign(fresh)).ShouldBeOfType<Signing.Refused>();
        (await fresh.Do(Actor.Anonymous, new GetLedger())).Alarm.ShouldNotBeNull();

        await Tamper("update record.entry set action = left(action, -4) where sequence = 1");
        (await Sign(fresh)).ShouldBeOfType<Signing.Signed>();
        (await Verify(fresh, kept)).IsSound.ShouldBeTrue();

        // Somebody with the whole database takes the tail off and the checkpoints with it: the copy outside knows.
        await Tamper(
            $"""
            delete from record.entry_detail where sequence >= {signed.Size};
            delete from record.entry where sequence >= {signed.Size};
            delete from record.checkpoint where size > {signed.Size}
            """
        );
        (await Sign(NewNode())).ShouldBeOfType<Signing.Refused>();
    }

    [Fact]
    public async Task The_log_is_searched_by_auditors_without_what_a_conflict_closes()
    {
        var process = NewNode();
        var manager = await process.Person("Ines Varga", Role.ProgrammeManager);
        var round = await AddEntries(process, manager);
        var auditor = await process.Person("Piet Aalto", Role.Auditor);

        var found = await process.Do(auditor, new SearchLog("opened", RecordKinds.PriorityRound.Code, null, null));

        found.Lines.ShouldContain(l => l.Subject.Id == round && l.Who == "Ines Varga");
        await process.Refused<Refusal.NotAllowed, LogSearch>(manager, new SearchLog(null, null, null, null));
        await process.Declare(auditor, RecordKinds.PriorityRound.Ref(round), InterestState.Conflict);
        var closed = await process.Do(auditor, new SearchLog(round.ToString(), null, null, null));
        closed.Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_public_log_does_not_let_one_person_be_followed_from_record_to_record()
    {
        var process = NewNode();
        // Somebody known by an open act, who acts again where reviews are blind, and about their own account.
        var known = await process.Person("Hedda Brask", Role.ProgrammeManager);
        await AddEntries(process, known);
        await process.Do(known, new Core.Access.Accounts.ChangeName("Hedda Brask-Lund"));
        await process.Do(known, new Core.Access.Accounts.ChangeName("Hedda Lund"));
        await Sign(process);

        var entries = await process.Do(Actor.Anonymous, new GetLedgerEntries(0));

        var lines = entries.Select(e => e.ToCanonicalJson()).ToList();
        lines.ShouldAllBe(l => !l.Contains(known.Id.ToString(), StringComparison.OrdinalIgnoreCase));
        entries.Select(e => e.Actor).Distinct().ShouldBeSubsetOf(["person", "system", "anonymous"]);
        var renamed = entries.Where(e => e.SubjectKind == RecordKinds.Account.Code).ToList();
        renamed.Count.ShouldBeGreaterThanOrEqualTo(2);
        renamed.Select(e => e.SubjectId).Distinct().Count().ShouldBe(renamed.Count);
        // Those who may know still find who it was, under the hash that the log proves.
        var auditor = await process.Person("Piet Aalto", Role.Auditor);
        var found = await process.Do(auditor, new SearchLog(known.Id.ToString(), null, null, null));
        found.Lines.Length.ShouldBe(5);
        found.Lines.ShouldAllBe(l => l.Who == "Hedda Lund");
        found.Lines.Count(l => l.Subject == RecordKinds.Account.Ref(known.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_acted_stands_under_the_hash_of_the_entry()
    {
        var process = NewNode();
        var manager = await process.Person("Uma Lindqvist", Role.ProgrammeManager);
        var round = await AddEntries(process, manager);

        await using var db = process.Open();
        var entry = await db.Set<Entry>().SingleAsync(e => e.SubjectId == round, Cancel);
        var detail = await db.Set<EntryDetail>().SingleAsync(d => d.Sequence == entry.Sequence, Cancel);

        detail.Content.ShouldContain(manager.Id.ToString());
        SaltedContent
            .Opens(new Digest(entry.ContentHash), detail.Salt, System.Text.Encoding.UTF8.GetBytes(detail.Content))
            .ShouldBeTrue();
    }

    private TestProcess NewNode()
    {
        var node = new TestProcess(
            database,
            services =>
                services
                    .AddSingleton<IDataProtectionProvider>(Protection)
                    .AddSingleton(new CheckpointFolder(folder.Path))
        );
        nodes.Add(node);
        return node;
    }

    private static Task<Signing> Sign(TestProcess process) =>
        process.Services.GetRequiredService<CheckpointSigning>().Sign(Cancel);

    private async Task<OutsideCheckpoint> Kept(TestProcess process)
    {
        var file = Directory.GetFiles(folder.Path, "*.txt", SearchOption.AllDirectories).Order().Last();
        var ledger = await process.Do(Actor.Anonymous, new GetLedger());
        NoteKey.TryParse(ledger.Key, out var key).ShouldBeTrue();
        OutsideCheckpoint
            .TryRead(
                "kept",
                await File.ReadAllTextAsync(file, Cancel),
                [Ed25519CheckpointVerifier.Of(key!).ShouldNotBeNull()],
                out var kept
            )
            .ShouldBeTrue();
        return kept!;
    }

    private static async Task<VerificationReport> Verify(TestProcess process, OutsideCheckpoint kept)
    {
        using var download = new MemoryStream();
        foreach (var entry in await process.Do(Actor.Anonymous, new GetLedgerEntries(0)))
        {
            await download.WriteAsync(EntryLine.Write(entry), Cancel);
        }
        download.Position = 0;
        return await OfflineVerifier.VerifyAsync(download, [kept], cancellationToken: Cancel);
    }

    private async Task Tamper(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<Guid> AddEntries(TestProcess process, Actor manager)
    {
        var round = Guid.Empty;
        for (var i = 0; i < 3; i++)
        {
            round = await process.Do(
                manager,
                new OpenRound(
                    $"Round {Guid.CreateVersion7():n}",
                    "To find needs.",
                    process.Clock.GetUtcNow(),
                    process.Clock.GetUtcNow().AddDays(30)
                )
            );
        }
        return round;
    }
}
