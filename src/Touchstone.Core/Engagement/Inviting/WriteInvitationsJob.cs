using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Writes invitations until all are written. After a crash it goes on with those that were not.</summary>
internal sealed class WriteInvitationsJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "write-invitations";

    public string Kind => JobKind;

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.DoInTurns(
            job,
            new WriteInvitations(job.Read<Payload>().ExerciseId),
            WriteInvitationsHandler.AtOnce,
            cancel
        );

    public sealed record Payload(Guid ExerciseId);
}
