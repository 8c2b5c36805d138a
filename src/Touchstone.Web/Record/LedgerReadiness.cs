using Microsoft.Extensions.Diagnostics.HealthChecks;
using Touchstone.Core.Record.Log;

namespace Touchstone.Web.Record;

/// <summary>
/// Says when the record log is not the one that was signed. The site goes on serving: taking it away from everybody would be
/// one more thing that whoever changed the log could do.
/// </summary>
internal sealed class LedgerReadiness(CheckpointSigning signing) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            signing.Alarm is null
                ? HealthCheckResult.Healthy("The record log agrees with its checkpoints.")
                : HealthCheckResult.Degraded(
                    "The record log does not agree with a checkpoint that was signed. Somebody must look."
                )
        );
}
