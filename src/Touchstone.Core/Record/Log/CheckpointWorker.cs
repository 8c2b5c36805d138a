using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Touchstone.Core.Record.Log;

/// <summary>Signs a checkpoint every minute when the log has grown, and raises the alarm when it may not.</summary>
public sealed partial class CheckpointWorker(
    CheckpointSigning signing,
    TimeProvider clock,
    ILogger<CheckpointWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await SignOnce(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task SignOnce(CancellationToken cancel)
    {
        try
        {
            if (await signing.Sign(cancel) is Signing.Refused refused)
            {
                LogRefused(refused.Why);
            }
        }
        catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(
        LogLevel.Critical,
        "No checkpoint is signed: {Why} Compare the log with checkpoints kept elsewhere."
    )]
    private partial void LogRefused(string why);

    [LoggerMessage(LogLevel.Error, "A checkpoint could not be signed; it is tried again in a minute.")]
    private partial void LogFailed(Exception e);
}
