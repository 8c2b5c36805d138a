using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>Signs a badge that was offered. It may run again after a crash: the use case signs once.</summary>
internal sealed class SignBadgeJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "sign-badge";

    public string Kind => JobKind;

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.Do(new SignBadge(job.Read<Payload>().BadgeId), job.Id.ToString(), cancel);

    public sealed record Payload(Guid BadgeId);
}
