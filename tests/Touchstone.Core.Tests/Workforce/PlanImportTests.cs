using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>A spreadsheet is taken as a whole or not at all.</summary>
public sealed class PlanImportTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestDatabase database;
    private readonly TestProcess process;
    private readonly AskedForReturns asked;

    public PlanImportTests(TestDatabase database)
    {
        this.database = database;
        process = new TestProcess(database);
        asked = new AskedForReturns(process);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_faulty_spreadsheet_is_reported_line_by_line_and_cannot_be_taken()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        var upload = await process.Do(
            lead,
            new BringPlan(
                plan,
                AskedForReturns.Csv(Plans.Line, Plans.With(("headcount_in_post", "six"), ("band", "12")))
            )
        );

        var page = await process.Do(lead, new GetPlanUpload(plan, upload));
        page.CanTake.ShouldBeFalse();
        page.Report.Faults.Select(f => (f.Line, f.Column)).ShouldBe([(3, "band"), (3, "headcount_in_post")]);
        await process.Refused<Refusal.OutOfOrder, Nothing>(lead, new TakePlan(plan, upload, page.Revision));
        (await process.Do(lead, new GetReturn(plan))).Versions.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_whose_connection_is_cut_in_the_middle_leaves_nothing_and_can_be_made_again()
    {
        var (_, lead, _, plan) = await asked.ForAPlan();
        var upload = await process.Do(lead, new BringPlan(plan, new Upload("plan.csv", Plans.Large(2_000))));
        var runner = process.Services.GetRequiredService<UseCaseRunner>();
        using var cut = new CancellationTokenSource();
        await using (var middle = await PauseAt(1_000))
        {
            var taking = runner.Run(lead, new TakePlan(plan, upload, 0), null, cut.Token);
            await EndWhoWaits(middle, cut);
            await Should.ThrowAsync<Exception>(() => taking);
        }

        await using var db = process.Open();
        (await db.Set<ReturnVersion>().AnyAsync(v => v.ReturnId == plan, Cancel)).ShouldBeFalse();
        (await db.Set<PlanUpload>().SingleAsync(u => u.Id == upload, Cancel)).TakenAt.ShouldBeNull();
        (await process.Do(lead, new GetPlanLines(plan))).Total.ShouldBe(0);
        await Execute("drop trigger pause on workforce.plan_line");
        await process.Do(lead, new TakePlan(plan, upload, 0));
        (await process.Do(lead, new GetPlanLines(plan))).Lines.Length.ShouldBe(2_000);
        await process.Refused<Refusal.OutOfOrder, Nothing>(lead, new TakePlan(plan, upload, 1));
    }

    /// <summary>Makes whoever writes this line wait for a lock that the connection holds.</summary>
    private async Task<NpgsqlConnection> PauseAt(int line)
    {
        await Execute(
            "create or replace function workforce.pause() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(4242); return new; end'"
        );
        await Execute(
            $"create trigger pause before insert on workforce.plan_line for each row when (new.line = {line}) execute function workforce.pause()"
        );
        var holder = await database.Owner.OpenConnectionAsync(Cancel);
        await using var command = new NpgsqlCommand("select pg_advisory_lock(4242)", holder);
        await command.ExecuteNonQueryAsync(Cancel);
        return holder;
    }

    /// <summary>Ends the connection that waits for the lock, as a killed process would end it.</summary>
    private static async Task EndWhoWaits(NpgsqlConnection holder, CancellationTokenSource cut)
    {
        while (true)
        {
            await using var command = new NpgsqlCommand(
                "select pid from pg_locks where locktype = 'advisory' and not granted and objid = 4242",
                holder
            );
            if (await command.ExecuteScalarAsync(Cancel) is int pid)
            {
                await cut.CancelAsync();
                await using var end = new NpgsqlCommand($"select pg_terminate_backend({pid})", holder);
                await end.ExecuteNonQueryAsync(Cancel);
                return;
            }
            await Task.Delay(20, Cancel);
        }
    }

    private async Task Execute(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
