using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Reminds at the times set when returns were asked for. It may run again after a crash: nobody is written to twice.</summary>
internal sealed class RemindOutstandingJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "remind-workforce-returns";

    public string Kind => JobKind;

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var payload = job.Read<Payload>();
        var outcome = await process.Run(
            Actor.System,
            new RemindOutstanding(payload.RoundId, payload.Occasion),
            job.Id.ToString(),
            cancel
        );
        if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
        {
            throw new InvalidOperationException($"The reminders could not be written: {refusal}");
        }
    }

    public sealed record Payload(Guid RoundId, string Occasion);
}
