using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Invites those who registered and whom the choice reaches. Nobody is invited twice to one exercise.</summary>
/// <returns>How many are written to.</returns>
public sealed record InvitePeople(Guid ExerciseId, InvitationChoice Choice) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class InvitePeopleHandler : ICommandHandler<InvitePeople, int>
{
    public async Task<Outcome<int>> Handle(InvitePeople command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.StateAt(work.Now) is not (ExerciseState.Announced or ExerciseState.Open))
        {
            return new Refusal.OutOfOrder(
                "People are invited to an exercise that has been announced and has not closed."
            );
        }
        var invited = work.Db.Set<Invitation>().Where(i => i.ExerciseId == exercise.Id).Select(i => i.RegistrationId);
        var chosen = await command
            .Choice.Among(work.Db, exercise, work.Standing, invited)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        if (chosen.Count == 0)
        {
            return InvitationChoice.NobodyIsLeft;
        }
        work.Db.AddRange(chosen.Select(id => new Invitation(exercise.Id, id, work.Now)));
        await work.Enqueue(WriteInvitationsJob.JobKind, new WriteInvitationsJob.Payload(exercise.Id), cancel);
        work.Log("people-invited", exercise.Ref, new { command.Choice, people = chosen.Count });
        return chosen.Count;
    }
}
