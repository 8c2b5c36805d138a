using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>
/// Leases due jobs and runs them, on any number of nodes: <c>for update skip locked</c> gives each job to one. A node that
/// dies lets its lease run out, and another takes the job up.
/// </summary>
public sealed partial class JobWorker(
    NpgsqlDataSource database,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<JobWorker> log
) : BackgroundService
{
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private const int LastAttempt = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly string node = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunDue(stoppingToken) == 0)
                {
                    await Task.Delay(Pause, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException e)
            {
                LogUnreachable(e);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
        }
    }

    /// <summary>Runs what is due now, one after the other, and says how many that were.</summary>
    public async Task<int> RunDue(CancellationToken cancel)
    {
        var run = 0;
        while (!cancel.IsCancellationRequested && await LeaseNext() is { } job)
        {
            await RunOne(job, cancel);
            run++;
        }
        return run;
    }

    /// <summary>
    /// One at a time: a node that stops, or is held up by a long job, keeps nothing from the others that it has not begun.
    /// The lease is not cancelled half-way, or it could be had and nobody know of it.
    /// </summary>
    private async Task<LeasedJob?> LeaseNext()
    {
        await using var command = database.CreateCommand(
            """
            update platform.job set leased_by = $1, leased_until = $2 + $3, attempts = attempts + 1
            where id = (
                select id from platform.job
                where done_at is null and given_up_at is null and cancelled_at is null and due_at <= $2
                  and (leased_until is null or leased_until < $2)
                order by due_at limit 1 for update skip locked)
            returning id, kind, payload, attempts
            """
        );
        command.Parameters.AddWithValue(node);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(Lease);
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        return await reader.ReadAsync(CancellationToken.None)
            ? new LeasedJob(database, reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3))
            : null;
    }

    private async Task RunOne(LeasedJob job, CancellationToken cancel)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var handler =
                scope.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(h => h.Kind == job.Kind)
                ?? throw new InvalidOperationException($"Nothing in this build does jobs of the kind '{job.Kind}'.");
            await handler.Run(job, cancel);
            await Note(
                "update platform.job set done_at = $2, progress = 100, leased_until = null, problem = null where id = $1",
                job.Id,
                clock.GetUtcNow()
            );
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Note("update platform.job set leased_until = null, attempts = attempts - 1 where id = $1", job.Id);
            throw;
        }
        catch (Exception e)
        {
            LogFailed(e, job.Kind, job.Id, job.Attempt);
            if (job.Attempt >= LastAttempt)
            {
                await Note(
                    "update platform.job set given_up_at = $2, leased_until = null, problem = $3 where id = $1",
                    job.Id,
                    clock.GetUtcNow(),
                    e.Message
                );
            }
            else
            {
                var next = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(3, job.Attempt));
                await Note(
                    "update platform.job set due_at = $2, leased_until = null, problem = $3 where id = $1",
                    job.Id,
                    next,
                    e.Message
                );
            }
        }
    }

    private async Task Note(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot be reached; background work waits.")]
    private partial void LogUnreachable(Exception e);

    [LoggerMessage(LogLevel.Error, "Job {Kind} {Id} failed at attempt {Attempt}")]
    private partial void LogFailed(Exception e, string kind, Guid id, int attempt);
}
