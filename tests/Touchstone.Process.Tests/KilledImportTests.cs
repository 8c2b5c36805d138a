using System.Text;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>A site is killed while it takes the lines of a workforce plan, at a moment that the test chooses.</summary>
public sealed class KilledImportTests
{
    private const int Lines = 3_000;
    private const int Lock = 4243;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_in_which_the_site_is_killed_leaves_nothing_and_then_all_of_it_once()
    {
        using var data = new TemporaryFolder();
        var argument = $"--data={data.Path}";
        var site = await SiteProcess.StartAsync(Ct, argument);
        (await site.EndAsync()).ShouldBe(0, site.Said);
        await site.DisposeAsync();
        var (lead, plan, upload) = await Prepare(data["postgres"]);
        var report = $"/workforce/returns/{plan}/uploads/{upload}";

        using var visitor = new Visitor();
        site = await SiteProcess.StartAsync(Ct, argument);
        await visitor.SignInAsync(site.Address, lead, Ct);
        var form = await visitor.OpenAsync(site.Address, report, Ct);
        await using (var database = Behind(data["postgres"]))
        {
            await using var holder = await database.OpenConnectionAsync(Ct);
            await Execute(holder, $"select pg_advisory_lock({Lock})");
            var taking = visitor.SendAsync(site.Address, form, Ct);
            while (!await SomebodyWaits(holder))
            {
                taking.IsCompleted.ShouldBeFalse();
                await Task.Delay(Breath, Ct);
            }
            // Half of the lines are written, and none is there for good.
            await site.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(() => taking);
        }
        await site.DisposeAsync();

        site = await SiteProcess.StartAsync(Ct, argument);
        try
        {
            await using var database = Behind(data["postgres"]);
            (await Count(database, "select count(*) from workforce.plan_line")).ShouldBe(0);
            (await Count(database, "select count(*) from workforce.return_version")).ShouldBe(0);
            (await Count(database, "select count(*) from record.entry where action = 'plan-taken'")).ShouldBe(0);

            await Execute(database, "drop trigger pause on workforce.plan_line");
            // The same form again, as a browser sends it when its page is reloaded; and once more.
            form = await visitor.OpenAsync(site.Address, report, Ct);
            (await visitor.SendAsync(site.Address, form, Ct)).ShouldEndWith($"/workforce/returns/{plan}");
            (await visitor.SendAsync(site.Address, form, Ct)).ShouldEndWith($"/workforce/returns/{plan}");
            (await Count(database, "select count(*) from workforce.plan_line")).ShouldBe(Lines);
            (await Count(database, "select count(distinct cells->>'job_title') from workforce.plan_line")).ShouldBe(
                Lines
            );
            (await Count(database, "select count(*) from workforce.return_version")).ShouldBe(1);
            (await Count(database, "select count(*) from record.entry where action = 'plan-taken'")).ShouldBe(1);
            (await site.EndAsync()).ShouldBe(0, site.Said);
        }
        finally
        {
            await site.DisposeAsync();
        }
    }

    /// <summary>An employer's lead with a spreadsheet that waits to be taken, and a pause half-way through its lines.</summary>
    private static async Task<(string Lead, Guid Plan, Guid Upload)> Prepare(string folder)
    {
        var binaries = PostgresBinaries.FindAbove(AppContext.BaseDirectory)!;
        var options = new EmbeddedPostgresOptions(folder, binaries) { Durable = false };
        await using var server = (await EmbeddedPostgres.StartAsync(options, Ct)).OrThrow();
        await using var database = CoreServices.SiteSource(server.ConnectionString);
        await using var process = new TestProcess(database);
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var manager = await process.Person("Morgan Vale", Role.ProgrammeManager);
        var lead = await process.Person("Sam Tarn");
        var employer = await process.Organisation("Fell Trust", "employer");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline("Baseline", "How we stand.", process.Today.AddDays(-30), now.AddDays(-1), now.AddDays(30))
        );
        await process.Do(manager, new AskForReturns(round, [employer.Id]));
        var plan = (await process.Do(manager, new GetReturns(round, Source: ReturnSource.Plan))).Returns.Single().Id;
        var upload = await process.Do(lead, new BringPlan(plan, new Upload("plan.csv", Plan())));
        await using var owner = NpgsqlDataSource.Create(server.ConnectionString);
        await Execute(
            owner,
            $"create function workforce.pause() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock({Lock}); return new; end'"
        );
        await Execute(
            owner,
            $"create trigger pause before insert on workforce.plan_line for each row when (new.line = {Lines / 2}) execute function workforce.pause()"
        );
        var email = await People.GivePasswordAsync(process, lead, Ct);
        await server.StopAsync();
        return (email, plan, upload);
    }

    private static byte[] Plan()
    {
        var text = new StringBuilder(
            "job_title,base_profession,band,setting,service_line,headcount_in_post,wte_in_post,wte_needed_year1,wte_needed_year2,wte_needed_year3,wte_needed_year4,wte_needed_year5\r\n"
        );
        for (var line = 1; line <= Lines; line++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Advanced practitioner {line},nurse,8a,hospital-ward,acute-medicine,6,5.5,7,7,8,8,9\r\n"
            );
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The database of the site that runs, looked at behind its back.</summary>
    private static NpgsqlDataSource Behind(string folder) =>
        NpgsqlDataSource.Create(EmbeddedPostgres.RunningIn(folder).ShouldNotBeNull());

    private static async Task<bool> SomebodyWaits(NpgsqlConnection holder)
    {
        await using var command = new NpgsqlCommand(
            $"select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = {Lock}",
            holder
        );
        return (long)(await command.ExecuteScalarAsync(Ct))! > 0;
    }

    private static Task<long> Count(NpgsqlDataSource database, string sql) => WhatIsThere.CountAsync(database, sql, Ct);

    private static async Task Execute(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync(Ct);
        await Execute(connection, sql);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
