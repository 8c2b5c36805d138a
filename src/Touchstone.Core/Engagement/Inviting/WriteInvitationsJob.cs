using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Writes invitations until all are written. After a crash it goes on with those that were not.</summary>
internal sealed class WriteInvitationsJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "write-invitations";

    public string Kind => JobKind;

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var exercise = job.Read<Payload>().ExerciseId;
        while (await job.Report(50, cancel))
        {
            var outcome = await process.Run(Actor.System, new WriteInvitations(exercise), null, cancel);
            if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
            {
                throw new InvalidOperationException($"The invitations could not be written: {refusal}");
            }
            if (!outcome.IsDone || outcome.Value < WriteInvitationsHandler.AtOnce)
            {
                return;
            }
        }
    }

    public sealed record Payload(Guid ExerciseId);
}
