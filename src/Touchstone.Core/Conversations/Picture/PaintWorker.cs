using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>Has pictures painted anew every half minute.</summary>
public sealed partial class PaintWorker(Painter painter, TimeProvider clock, ILogger<PaintWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await PaintOnce(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task PaintOnce(CancellationToken cancel)
    {
        try
        {
            await painter.PaintAll(cancel);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The picture of a conversation could not be painted; it is tried again.")]
    private partial void LogFailed(Exception e);
}
