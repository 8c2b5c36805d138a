using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>A day before an event begins, those who have a place are reminded; three months after it, who they were is erased.</summary>
internal sealed class RemindOfEventJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "remind-of-event";

    public string Kind => JobKind;

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var payload = job.Read<Payload>();
        var refusal = payload.Erase
            ? (await process.Run(Actor.System, new EraseAttenders(payload.EventId), job.Id.ToString(), cancel)).Refusal
            : (
                await process.Run(
                    Actor.System,
                    new RemindAttenders(payload.EventId, payload.StartsAt),
                    job.Id.ToString(),
                    cancel
                )
            ).Refusal;
        // An event that was moved or called off has other jobs, or none.
        if (refusal is not null and not Refusal.OutOfOrder)
        {
            throw new InvalidOperationException($"The event could not be reminded of: {refusal}");
        }
    }

    public sealed record Payload(Guid EventId, DateTimeOffset StartsAt, bool Erase);
}
