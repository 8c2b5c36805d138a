using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Evaluation;

/// <summary>Opens a periodic review of every credential whose review date has come, once an hour.</summary>
public sealed partial class ReviewDates(
    IDbContextFactory<TouchstoneDb> databases,
    UseCaseRunner process,
    TimeProvider clock,
    ILogger<ReviewDates> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Opens what is due now and says how many reviews that were.</summary>
    public async Task<int> OpenDue(CancellationToken cancel)
    {
        var opened = 0;
        foreach (var (id, reviewBy) in await Due(cancel))
        {
            var outcome = await process.Run(
                Actor.System,
                new OpenPeriodicReview(
                    id,
                    OpenPeriodicReview.DueDate,
                    $"The review date, {reviewBy:d MMMM yyyy}, has come."
                ),
                null,
                cancel
            );
            opened += outcome.IsDone ? 1 : 0;
        }
        return opened;
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
                    await OpenDue(stoppingToken);
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

    private async Task<List<(Guid Id, DateOnly ReviewBy)>> Due(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = Site.DateOf(clock.GetUtcNow());
        var due = await db.Set<Credential>()
            .Where(c => c.ReviewBy <= today && c.RetiredAt == null && c.VersionInForceId != null)
            .Where(c =>
                !db.Set<PeriodicReview>().Any(r => r.CredentialId == c.Id && r.State == PeriodicReviewState.Open)
            )
            .Select(c => new { c.Id, c.ReviewBy })
            .ToListAsync(cancel);
        return [.. due.Select(c => (c.Id, c.ReviewBy!.Value))];
    }

    [LoggerMessage(LogLevel.Warning, "The review dates could not be read; they are read again in an hour.")]
    private partial void LogFailed(Exception e);
}
