using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>Puts the daily jobs of today among the jobs; the key of a job is the date, so that any number of nodes add it once.</summary>
public sealed partial class DailyWorker(
    NpgsqlDataSource database,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<DailyWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Adds the jobs of today that are not there yet and says how many those were.</summary>
    public async Task<int> AddToday(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var today = Site.DateOf(clock.GetUtcNow());
        var added = 0;
        foreach (var job in scope.ServiceProvider.GetServices<IJobHandler>().OfType<IDailyJob>())
        {
            await using var command = database.CreateCommand(
                """
                insert into platform.job (id, kind, payload, key, asked_at, due_at) values ($1, $2, '{}', $3, $4, $5)
                on conflict (kind, key) where key is not null do nothing
                """
            );
            command.Parameters.AddWithValue(Guid.CreateVersion7());
            command.Parameters.AddWithValue(job.Kind);
            command.Parameters.AddWithValue(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue(clock.GetUtcNow());
            command.Parameters.AddWithValue(Site.At(today, job.At));
            added += await command.ExecuteNonQueryAsync(cancel);
        }
        return added;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                try
                {
                    await AddToday(stoppingToken);
                }
                catch (NpgsqlException e)
                {
                    LogFailed(e);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The jobs of the day could not be added; it is tried again in ten minutes.")]
    private partial void LogFailed(Exception e);
}
