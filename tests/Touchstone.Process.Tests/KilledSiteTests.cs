using System.Collections.Concurrent;
using Npgsql;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

public sealed class KilledSiteTests
{
    private const int Writers = 4;
    private const int Kills = 4;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan OrphanLimit = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_the_site_acknowledged_before_it_was_killed_is_there_once()
    {
        using var data = new TemporaryFolder();
        var acknowledged = new ConcurrentDictionary<string, bool>();
        var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        try
        {
            using var form = await RegistrationForm.OpenAsync(site.Address, Ct);
            using var enough = new CancellationTokenSource();
            var writers = Enumerable
                .Range(0, Writers)
                .Select(writer => WriteAsync(form, writer, () => site.Address, acknowledged, enough.Token))
                .ToList();
            var random = new Random(20261121);
            for (var kill = 0; kill < Kills; kill++)
            {
                await UntilAsync(() => acknowledged.Count, acknowledged.Count + random.Next(10, 60));
                await site.KillAsync();
                await site.DisposeAsync();
                site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
            }

            await UntilAsync(() => acknowledged.Count, acknowledged.Count + 20);
            await enough.CancelAsync();
            await Task.WhenAll(writers);
            (await site.EndAsync()).ShouldBe(0, site.Said);
        }
        finally
        {
            await site.DisposeAsync();
        }

        var binaries = PostgresBinaries.FindAbove(AppContext.BaseDirectory)!;
        var folder = new EmbeddedPostgresOptions(data["postgres"], binaries);
        await using var server = (await EmbeddedPostgres.StartAsync(folder, Ct)).OrThrow();
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        var letters = await WhatIsThere.LettersAsync(database, Ct);
        acknowledged.Keys.Where(email => !letters.ContainsKey(email)).ShouldBeEmpty("acknowledged, and lost");
        letters.Where(l => l.Value != 1).ShouldBeEmpty("sent twice");
        (await WhatIsThere.SoundLogAsync(database, Ct)).ShouldBeGreaterThanOrEqualTo(letters.Count);
        var asked = await WhatIsThere.CountAsync(
            database,
            "select count(*) from record.entry where action = 'registration-asked'",
            Ct
        );
        asked.ShouldBe(letters.Count, "each registration has its letter and its entry in the log, or neither");
    }

    [Fact]
    public async Task The_database_server_of_a_killed_site_ends_by_itself()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        EmbeddedPostgres.RunningIn(data["postgres"]).ShouldNotBeNull();
        await site.KillAsync();
        await UntilAsync(() => EmbeddedPostgres.RunningIn(data["postgres"]) is null ? 1 : 0, 1);
    }

    /// <summary>Asks for accounts one after the other, each until it is acknowledged, always with the same key.</summary>
    private static async Task WriteAsync(
        RegistrationForm form,
        int writer,
        Func<Uri> site,
        ConcurrentDictionary<string, bool> acknowledged,
        CancellationToken enough
    )
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var email = $"person-{writer}-{number}@example.org";
            var once = Guid.CreateVersion7().ToString();
            while (!enough.IsCancellationRequested && !await form.SendAsync(site(), email, once, Ct))
            {
                await Task.Delay(Breath, Ct);
            }

            if (!enough.IsCancellationRequested)
            {
                acknowledged[email] = true;
            }
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
