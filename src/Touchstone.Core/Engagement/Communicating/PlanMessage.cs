using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Communicating;

/// <summary>Adds a line to the communication plan, changes one, or says that it is done and whom it reached.</summary>
/// <param name="MessageId">Null for a new line.</param>
public sealed record PlanMessage(Guid ExerciseId, Guid? MessageId, MessageText Text, int Seen) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class PlanMessageHandler : ICommandHandler<PlanMessage, Guid>
{
    public async Task<Outcome<Guid>> Handle(PlanMessage command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        var standing = await work
            .Db.Set<PlannedMessage>()
            .SingleOrDefaultAsync(m => m.Id == command.MessageId && m.ExerciseId == command.ExerciseId, cancel);
        if (exercise is null || (command.MessageId is not null && standing is null))
        {
            return new Refusal.NotFound();
        }
        var faults = command.Text.Faults(work.Today);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (standing is not null && standing.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Audience", command.Text.Audience, standing.Audience),
                new StaleField("Message", command.Text.Message, standing.Message),
                new StaleField("Channel", command.Text.Channel, standing.Channel),
                new StaleField("Owner", command.Text.Owner, standing.Owner),
            ]);
        }
        if (standing is null)
        {
            standing = new PlannedMessage(exercise.Id, command.Text);
            work.Db.Add(standing);
        }
        else
        {
            standing.Write(command.Text);
        }
        work.Log("message-planned", exercise.Ref, new { message = standing.Id, command.Text });
        return standing.Id;
    }
}
