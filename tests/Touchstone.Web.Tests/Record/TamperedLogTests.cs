using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record.Log;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Record;

/// <summary>
/// The log of the site in the hands of somebody who owns the database, and what a stranger sees who kept a checkpoint: they download
/// the log from the site and run <c>touchstone ledger</c> at home.
/// </summary>
public sealed class TamperedLogTests : IAsyncLifetime
{
    private const int Attempts = 200;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestDatabase database;
    private readonly TemporaryFolder atHome = new();
    private readonly TemporaryFolder ofTheSite = new();
    private readonly ServedSite site;
    private readonly StoredLog log;
    private TestProcess? process;

    public TamperedLogTests(PostgresCluster cluster)
    {
        database = new TestDatabase(cluster);
        site = new ServedSite(database, ServedSite.WithoutBackgroundWork, ("data", ofTheSite.Path));
        log = new StoredLog(() => database.Owner);
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        process = new TestProcess(database);
        await AddEntries(40);
        (await Sign()).ShouldBeOfType<Signing.Signed>();
        await Download("/ledger/key", "key");
        await Download("/ledger/checkpoint", "kept");
        await AddEntries(5);
        (await Sign()).ShouldBeOfType<Signing.Signed>();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
        await database.DisposeAsync();
        atHome.Dispose();
        ofTheSite.Dispose();
    }

    [Fact]
    public async Task Two_hundred_tamperings_are_all_found_offline_with_a_checkpoint_kept_outside()
    {
        await log.KeepAside();
        var entries = await log.Read();
        (await VerifyDownload()).Code.ShouldBe(0);
        var missed = new List<string>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (kind, forged, by) = Tampering.Apply(attempt, entries, 40, new Random(attempt));
            await log.Write(forged);
            await PretendSigned(forged.Count, by);

            var (code, said) = await VerifyDownload();

            if (code != 1)
            {
                missed.Add($"{attempt} ({kind}): {code} {said}");
            }
            await log.PutBack();
        }
        missed.ShouldBeEmpty();
        (await VerifyDownload()).ShouldSatisfyAllConditions(
            good => good.Code.ShouldBe(0),
            good => good.Said.ShouldContain("Good")
        );
    }

    [Theory]
    [InlineData("update record.entry set actor = 'system' where sequence = 3")]
    [InlineData(
        "delete from record.entry_detail; delete from record.entry where sequence > 30; delete from record.checkpoint"
    )]
    [InlineData(
        "delete from record.entry_detail; delete from record.entry; delete from record.checkpoint; delete from record.log_key"
    )]
    public async Task Whoever_watches_the_site_and_whoever_reads_it_is_told_that_the_log_is_not_the_one_that_was_signed(
        string tampering
    )
    {
        using var reader = site.NewBrowser();
        (await Readiness(reader)).ShouldBe("Healthy");
        await log.KeepAside();

        await log.Run(tampering);
        // The same node an hour later, or another node at once.
        await Sign(Anew());
        await using var restarted = new ServedSite(
            database,
            ServedSite.WithoutBackgroundWork,
            ("data", ofTheSite.Path)
        );
        (await Sign(restarted.Services.GetRequiredService<CheckpointSigning>())).ShouldBeOfType<Signing.Refused>();

        using var watcher = restarted.NewBrowser();
        (await Readiness(watcher)).ShouldBe("Degraded");
        (await watcher.GetStringAsync("/ledger", Cancel)).ShouldContain("does not agree with its checkpoints");

        await log.PutBack();
        await Sign(restarted.Services.GetRequiredService<CheckpointSigning>());
        (await Readiness(watcher)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_running_site_notices_at_its_next_look_that_the_end_was_cut_off()
    {
        await AddEntries(1);
        await log.KeepAside();
        (await Sign()).ShouldBeOfType<Signing.Signed>();

        await log.Run(
            """
            delete from record.entry_detail;
            delete from record.entry where sequence = (select max(sequence) from record.entry);
            delete from record.checkpoint where size > (select max(size) from aside.checkpoint)
            """
        );

        (await Sign()).ShouldBeOfType<Signing.Refused>();
    }

    [Fact]
    public async Task A_forged_log_signed_with_a_new_key_is_refused_where_copies_under_the_old_one_stand()
    {
        await log.KeepAside();
        await log.Write(await log.Read());

        (await Sign(Anew())).ShouldBeOfType<Signing.Refused>().Why.ShouldContain("another key");
    }

    [Fact]
    public async Task A_proof_from_the_site_shows_that_one_entry_is_in_the_log_and_that_the_log_only_grew()
    {
        await Download("/ledger/entries/7", "entry");
        await Download("/ledger/entries/7/proof", "proof");
        (
            await Terminal.Run("ledger", "check", "--proof", At("proof"), "--entry", At("entry"), "--key", At("key"))
        ).Code.ShouldBe(0);
        await Download("/ledger/entries/8", "other");
        (
            await Terminal.Run("ledger", "check", "--proof", At("proof"), "--entry", At("other"), "--key", At("key"))
        ).Code.ShouldBe(1);

        await Download($"/ledger/growth/{await KeptSize()}", "growth");
        (
            await Terminal.Run("ledger", "check", "--proof", At("growth"), "--since", At("kept"), "--key", At("key"))
        ).Code.ShouldBe(0);

        using var reader = site.NewBrowser();
        foreach (
            var nowhere in new[]
            {
                "/ledger/entries/1000000",
                "/ledger/entries/1000000/proof",
                "/ledger/growth/1000000",
            }
        )
        {
            (await reader.GetAsync(nowhere, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, nowhere);
        }
    }

    [Fact]
    public async Task No_proof_is_given_of_a_log_that_is_not_the_one_that_was_signed()
    {
        await log.KeepAside();
        await log.Run("update record.entry set leaf_hash = sha256(leaf_hash) where sequence = 2");
        using var reader = site.NewBrowser();
        (await reader.GetAsync("/ledger/entries/7/proof", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await reader.GetAsync("/ledger/growth/5", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await log.PutBack();
        (await reader.GetAsync("/ledger/entries/7/proof", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private string At(string name) => atHome[name];

    private async Task Download(string address, string name)
    {
        using var browser = site.NewBrowser();
        await File.WriteAllBytesAsync(At(name), await browser.GetByteArrayAsync(address, Cancel), Cancel);
    }

    private async Task<(int Code, string Said)> VerifyDownload()
    {
        await Download("/ledger/entries", "entries");
        return await Terminal.Run(
            "ledger",
            "verify",
            "--entries",
            At("entries"),
            "--checkpoint",
            At("kept"),
            "--key",
            At("key")
        );
    }

    private async Task<long> KeptSize() =>
        long.Parse(
            (await File.ReadAllLinesAsync(At("kept"), Cancel))[1],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static async Task<string> Readiness(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/health/ready", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return said.RootElement.GetProperty("status").GetString()!;
    }

    private Task<Signing> Sign() => Sign(site.Services.GetRequiredService<CheckpointSigning>());

    private static Task<Signing> Sign(CheckpointSigning signing) => signing.Sign(Cancel);

    /// <summary>As a node that has just started would sign, with the secrets of the site.</summary>
    private CheckpointSigning Anew(CheckpointFolder? folder = null) =>
        new(
            site.Services.GetRequiredService<IDbContextFactory<TouchstoneDb>>(),
            site.Services.GetRequiredService<LogKeys>(),
            folder ?? site.Services.GetRequiredService<CheckpointFolder>(),
            site.Services.GetRequiredService<TimeProvider>()
        );

    private async Task PretendSigned(int size, SignedBy by)
    {
        if (by == SignedBy.Nobody)
        {
            await log.PretendSigned(size);
            return;
        }
        if (by == SignedBy.OwnKey)
        {
            await log.PutKeyBack();
        }
        using var forger = Anew(new CheckpointFolder(null));
        (await Sign(forger)).ShouldBeOfType<Signing.Signed>().Size.ShouldBe(size);
    }

    private async Task AddEntries(int count)
    {
        var manager = await process!.Person("Uma Lindqvist", Role.ProgrammeManager);
        for (var i = 0; i < count; i++)
        {
            await process.Do(
                manager,
                new OpenRound(
                    $"Round {Guid.CreateVersion7():n}",
                    "To find needs.",
                    process.Clock.GetUtcNow(),
                    process.Clock.GetUtcNow().AddDays(30)
                )
            );
        }
    }
}
