using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>A day before an event begins, those who have a place are reminded; three months after it, who they were is erased.</summary>
internal sealed class RemindOfEventJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "remind-of-event";

    public string Kind => JobKind;

    // An event that was moved or called off has other jobs, or none.
    public Task Run(LeasedJob job, CancellationToken cancel) =>
        job.Read<Payload>() switch
        {
            { Erase: true, EventId: var id } => process.Do(new EraseAttenders(id), job.Id.ToString(), cancel),
            var due => process.Do(new RemindAttenders(due.EventId, due.StartsAt), job.Id.ToString(), cancel),
        };

    public sealed record Payload(Guid EventId, DateTimeOffset StartsAt, bool Erase);
}
