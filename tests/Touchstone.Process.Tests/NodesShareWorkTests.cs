using System.Net;
using System.Security.Cryptography;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Accounts;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>Two nodes on one database are one site.</summary>
public sealed class NodesShareWorkTests(PostgresCluster cluster)
{
    private const int Letters = 60;
    private const int Jobs = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signed_in_at_one_node_acts_at_the_other_and_signing_out_there_ends_it_at_both()
    {
        var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["key"], Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Ct);
        var nodes = await StartTwoAsync(
            $"--database={database.ConnectionString}",
            $"--Security:KeyFile={folder["key"]}"
        );
        try
        {
            await using var process = new TestProcess(database);
            var email = await SomebodyAsync(process, "Ada Marlow");
            var (here, there) = (nodes[0].Address, nodes[1].Address);
            using var visitor = new Visitor();
            await visitor.SignInAsync(here, email, Ct);

            (await visitor.StatusAsync(there, "/account", Ct)).ShouldBe(HttpStatusCode.OK);
            var form = await visitor.OpenAsync(here, "/account/name", Ct);
            await visitor.SendAsync(there, form, Ct, ("Name", "Ada Thorne"));
            (await visitor.ReadAsync(here, "/account", Ct)).ShouldContain("Ada Thorne");

            (
                await WhatIsThere.CountAsync(
                    database.Owner,
                    "select count(*) from platform.data_protection_key where xml not like '<sealed>%'",
                    Ct
                )
            ).ShouldBe(0, "keys in the clear");

            using var thief = visitor.WithTheSameCookies();
            (await thief.StatusAsync(here, "/account", Ct)).ShouldBe(HttpStatusCode.OK);
            await visitor.SendAsync(there, await visitor.OpenAsync(there, "/sign-out", Ct), Ct);
            foreach (var node in nodes)
            {
                (await thief.StatusAsync(node.Address, "/account", Ct)).ShouldBe(HttpStatusCode.Redirect);
            }
        }
        finally
        {
            await EndAsync(nodes);
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Each_letter_is_sent_and_each_job_run_once_and_one_checkpoint_is_signed_whichever_node_does_it()
    {
        var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var sink = new SmtpSink();
        string[] arguments =
        [
            $"--database={database.ConnectionString}",
            "--Mail:Host=127.0.0.1",
            $"--Mail:Port={sink.Port}",
            "--Mail:Tls=false",
        ];
        // The sample body has a signed badge: a job that is to sign it again finds that done, and harms nothing.
        var maker = await SiteProcess.StartAsync(Ct, [.. arguments, "--demo"]);
        (await maker.EndAsync()).ShouldBe(0, maker.Said);
        await maker.DisposeAsync();
        await AskForWorkAsync(database);
        var entries = await WhatIsThere.SoundLogAsync(database.Owner, Ct);

        var nodes = await StartTwoAsync(arguments);
        try
        {
            // Jobs first: the one that reminds people writes letters.
            await UntilNoneAsync(
                database,
                "select count(*) from platform.job where done_at is null and due_at <= now()"
            );
            await UntilNoneAsync(database, "select count(*) from platform.outbox_mail where state = 'Waiting'");
            foreach (var node in nodes)
            {
                (await node.EndAsync()).ShouldBe(0, node.Said);
            }
        }
        finally
        {
            await EndAsync(nodes);
        }

        var owner = database.Owner;
        var letters = await WhatIsThere.CountAsync(owner, "select count(*) from platform.outbox_mail", Ct);
        letters.ShouldBeGreaterThan(Letters);
        sink.Taken.Count.ShouldBe((int)letters);
        sink.Taken.Distinct().Count().ShouldBe((int)letters, "a letter was sent twice");
        (
            await WhatIsThere.CountAsync(owner, "select count(*) from platform.outbox_mail where attempts <> 1", Ct)
        ).ShouldBe(0);
        (
            await WhatIsThere.CountAsync(
                owner,
                "select count(*) from platform.job where kind = 'sign-badge' and attempts = 1",
                Ct
            )
        ).ShouldBe(Jobs + 1, $"a job was leased twice; {string.Join('\n', nodes.Select(node => node.Said))}");
        (
            await WhatIsThere.CountAsync(owner, "select count(*) from record.entry where action = 'badge-signed'", Ct)
        ).ShouldBe(1);

        // Both nodes started at once with a log that had grown: one of them signed it, under the one key.
        (await WhatIsThere.CountAsync(owner, "select count(*) from record.log_key", Ct)).ShouldBe(1);
        (
            await WhatIsThere.CountAsync(owner, "select max(size) from record.checkpoint", Ct)
        ).ShouldBeGreaterThanOrEqualTo(entries);
        nodes.ShouldAllBe(node => !node.Said.Contains("checkpoint"), "neither was in the other's way");
        (await WhatIsThere.SoundLogAsync(owner, Ct)).ShouldBeGreaterThanOrEqualTo(entries);
        await database.DisposeAsync();
    }

    /// <summary>Letters to write by a use case, and jobs; all of it while no node runs.</summary>
    private static async Task AskForWorkAsync(TestDatabase database)
    {
        await using var process = new TestProcess(database);
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        for (var number = 0; number < Letters; number++)
        {
            await process.Do(Actor.Anonymous, new Register("Ada Byron", $"person-{number}@people.example"));
        }
        await using var command = database.Owner.CreateCommand(
            """
            insert into platform.job (id, kind, payload, key, due_at, asked_at, attempts, progress)
            select gen_random_uuid(), kind, payload, key || '/' || number, due_at, asked_at, 0, 0
            from platform.job, generate_series(1, $1) number
            where kind = 'sign-badge'
            """
        );
        command.Parameters.Add(new NpgsqlParameter { Value = Jobs });
        (await command.ExecuteNonQueryAsync(Ct)).ShouldBe(Jobs);
    }

    private static async Task<string> SomebodyAsync(TestProcess process, string name)
    {
        var person = await process.Person(name);
        return await People.GivePasswordAsync(process, person, Ct);
    }

    private static async Task<SiteProcess[]> StartTwoAsync(params string[] arguments) =>
        await Task.WhenAll(SiteProcess.StartAsync(Ct, arguments), SiteProcess.StartAsync(Ct, arguments));

    private static async Task EndAsync(SiteProcess[] nodes)
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    private static async Task UntilNoneAsync(TestDatabase database, string sql)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(Limit);
        while (await WhatIsThere.CountAsync(database.Owner, sql, Ct) > 0)
        {
            await Task.Delay(Breath, limit.Token);
        }
    }
}
