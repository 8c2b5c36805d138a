using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Web.Hosting;

/// <summary>Ready means: the database answers, and it has every migration this build knows.</summary>
internal sealed class DatabaseReadiness(SiteDatabase database, ILogger<DatabaseReadiness> logger) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var pending = await Migrator.PendingAsync(database.Source, limit.Token);
            return pending.Count == 0
                ? HealthCheckResult.Healthy("The database answers and is up to date.")
                : HealthCheckResult.Unhealthy("The database lacks migrations.");
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // Why goes to the log; a stranger only learns that it is so.
            logger.LogWarning(e, "The database does not answer");
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
