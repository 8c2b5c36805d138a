using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Plans a webinar or a roundtable of an exercise. From then on people can book, or be invited.</summary>
public sealed record PlanEvent(
    Guid ExerciseId,
    EventText Text,
    LocalMoment Starts,
    LocalMoment Ends,
    int? Places,
    bool IsByInvitation
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class PlanEventHandler : ICommandHandler<PlanEvent, Guid>
{
    public async Task<Outcome<Guid>> Handle(PlanEvent command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.StateAt(work.Now) is ExerciseState.Draft or ExerciseState.Stopped)
        {
            return new Refusal.OutOfOrder(
                "Events are planned for an exercise that has been announced and was not stopped."
            );
        }
        var (faults, starts, ends) = EventRules.Check(
            command.Text,
            command.Starts,
            command.Ends,
            command.Places,
            work.Now
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var planned = new Event(
            exercise.Id,
            command.Text,
            starts!.Value,
            ends!.Value,
            command.Places!.Value,
            command.IsByInvitation,
            work.Now
        );
        work.Db.Add(planned);
        work.Enter(
            planned.Ref,
            planned.Title,
            planned.About,
            exercise.CredentialId,
            isPublic: exercise.IsPublic,
            exercise.Ref
        );
        work.Link(planned.Ref, Relation.CameFrom, exercise.Ref, "Held as part of the exercise");
        await work.AskToRemind(planned, cancel);
        work.Log(
            "event-planned",
            planned.Ref,
            new
            {
                command.Text.Kind,
                planned.Title,
                planned.StartsAt,
                planned.Places,
            }
        );
        return planned.Id;
    }
}
