using Npgsql;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

public sealed class KilledSiteTests
{
    private const int Seed = 20261121;
    private const int Kills = 3;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan OrphanLimit = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_the_site_acknowledged_before_it_was_killed_is_there_once_and_nothing_is_there_by_half()
    {
        using var data = new TemporaryFolder();
        string[] arguments = [$"--data={data.Path}", "--demo"];
        var site = await SiteProcess.StartAsync(Ct, arguments);
        (await site.EndAsync()).ShouldBe(0, site.Said);
        await site.DisposeAsync();
        var work = await Workload.PrepareAsync(data.Path);
        site = await SiteProcess.StartAsync(Ct, arguments);
        using var enough = new CancellationTokenSource();
        var writing = new Writing(work, () => site.Address, enough.Token);
        try
        {
            var everybody = writing.EverybodyAsync();
            var random = new Random(Seed);
            for (var kill = 0; kill < Kills; kill++)
            {
                await UntilAsync(writing, everybody, writing.Acknowledged + random.Next(20, 60));
                await site.KillAsync();
                await site.DisposeAsync();
                if (kill % 2 == 1)
                {
                    // Sometimes it is killed again before it has got up.
                    await SiteProcess.StartAndKillAsync(TimeSpan.FromMilliseconds(random.Next(100, 2_000)), arguments);
                }
                site = await SiteProcess.StartAsync(Ct, arguments);
            }

            await UntilAsync(writing, everybody, writing.Acknowledged + 20);
            await enough.CancelAsync();
            await everybody;
            (await site.EndAsync()).ShouldBe(0, site.Said);
        }
        finally
        {
            await enough.CancelAsync();
            await site.DisposeAsync();
        }

        await CheckAsync(data["postgres"], work, writing);
    }

    private static async Task CheckAsync(string folder, Workload work, Writing writing)
    {
        var binaries = PostgresBinaries.FindAbove(AppContext.BaseDirectory)!;
        var options = new EmbeddedPostgresOptions(folder, binaries);
        await using var server = (await EmbeddedPostgres.StartAsync(options, Ct)).OrThrow();
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        Task<Dictionary<string, long>> There(string sql) => WhatIsThere.CountsAsync(database, sql, Ct);

        writing.Judgements.ShouldNotBeEmpty();
        writing.Decisions.ShouldNotBeEmpty();
        writing.Evidence.ShouldNotBeEmpty();
        writing.Files.ShouldNotBeEmpty();

        // Each thing once, with the letter or the entry in the log that belongs to it, and nothing that nobody was told of.
        var asked = await There(
            "select \"to\", count(*) from platform.outbox_mail where \"to\" like 'person-%' group by 1"
        );
        Once(asked, writing.Registrations);
        var judged = await There(
            $"select criterion, revision::bigint from endorsement.judgement where review_id = '{work.Review}'"
        );
        judged.ShouldBe(
            writing.Judgements.CountBy(c => c).ToDictionary(c => c.Key, c => (long)c.Value),
            ignoreOrder: true
        );
        (await LoggedAsync(database, "judgement-saved", $"and subject_id = '{work.Review}'")).ShouldBe(
            writing.Judgements.Count
        );
        var decided = await There(
            $"""
            select subject_id::text, count(*) from record.decision
            where kind = 'priority-setting' and subject_id in ({Listed(work.Proposals)}) group by 1
            """
        );
        Once(decided, writing.Decisions.Select(d => d.ToString()));
        var decidedLetters = await There(
            $"select about_id::text, count(*) from platform.outbox_mail where key like 'priority-decision/%' and about_id in ({Listed(work.Proposals)}) group by 1"
        );
        Once(decidedLetters, writing.Decisions.Select(d => d.ToString()));
        var given = await There(
            "select title, count(*) from recognition.evidence where title like '% piece %' group by 1"
        );
        Once(given, writing.Evidence);
        var enteredEvidence = await There(
            "select title, count(*) from record.item where kind = 'recognition.evidence' and title like '% piece %' group by 1"
        );
        Once(enteredEvidence, writing.Evidence);
        var brought = await There(
            $"select id || ' ' || encode(sha256(content), 'hex'), count(*) from development.import where specification_id = '{work.Draft}' group by 1"
        );
        Once(brought, writing.Files.Select(f => $"{f.Import} {f.Sha256}"));

        // Every decision has all its deciders, and every entry of the log its details.
        (
            await WhatIsThere.CountAsync(
                database,
                $"""
                select count(*) from record.decision d where d.subject_id in ({Listed(work.Proposals)})
                and {work.Panel.Count} <> (select count(*) from record.decision_member m where m.decision_id = d.id)
                """,
                Ct
            )
        ).ShouldBe(0);
        var entries = await WhatIsThere.SoundLogAsync(database, Ct);
        entries.ShouldBeGreaterThan(writing.Acknowledged);
        (await WhatIsThere.CountAsync(database, "select count(*) from record.entry_detail", Ct)).ShouldBe(entries);
    }

    /// <summary>What is there is what was acknowledged, each once. All of it was: everybody went on until they were told.</summary>
    private static void Once(Dictionary<string, long> there, IEnumerable<string> acknowledged)
    {
        var told = acknowledged.ToHashSet();
        told.Where(one => !there.ContainsKey(one)).ShouldBeEmpty("acknowledged, and lost");
        there.Where(one => one.Value != 1).ShouldBeEmpty("there more than once");
        there.Keys.Where(one => !told.Contains(one)).ShouldBeEmpty("there, and nobody was told");
    }

    private static Task<long> LoggedAsync(NpgsqlDataSource database, string action, string more) =>
        WhatIsThere.CountAsync(database, $"select count(*) from record.entry where action = '{action}' {more}", Ct);

    private static string Listed(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => $"'{id}'"));

    [Fact]
    public async Task The_database_server_of_a_killed_site_ends_by_itself()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        EmbeddedPostgres.RunningIn(data["postgres"]).ShouldNotBeNull();
        await site.KillAsync();
        await UntilAsync(() => EmbeddedPostgres.RunningIn(data["postgres"]) is null ? 1 : 0, 1);
    }

    /// <summary>Waits until so much has been acknowledged; somebody who cannot go on ends the waiting.</summary>
    private static async Task UntilAsync(Writing writing, Task everybody, int acknowledged)
    {
        await UntilAsync(() => everybody.IsCompleted ? acknowledged : writing.Acknowledged, acknowledged);
        if (everybody.IsFaulted)
        {
            await everybody;
        }
    }

    private static async Task UntilAsync(Func<int> count, int enough)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(OrphanLimit);
        while (count() < enough)
        {
            await Task.Delay(Breath, limit.Token);
        }
    }
}
