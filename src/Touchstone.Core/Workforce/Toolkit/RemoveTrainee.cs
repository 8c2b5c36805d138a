using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Takes a trainee out of the supervision planner.</summary>
public sealed record RemoveTrainee(Guid OrganisationId, Guid TraineeId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class RemoveTraineeHandler : ICommandHandler<RemoveTrainee, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveTrainee command, Work work, CancellationToken cancel)
    {
        var trainee = await work
            .Db.Set<Trainee>()
            .SingleOrDefaultAsync(t => t.Id == command.TraineeId && t.OrganisationId == command.OrganisationId, cancel);
        if (trainee is null)
        {
            return new Refusal.NotFound();
        }
        work.Db.Remove(trainee);
        work.Log(
            "trainee-removed",
            RecordKinds.Organisation.Ref(command.OrganisationId),
            new { trainee = trainee.Id, trainee.Label }
        );
        return Nothing.Value;
    }
}
