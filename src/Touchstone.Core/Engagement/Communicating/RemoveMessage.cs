using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Communicating;

/// <summary>Takes a line out of the communication plan. What has been done stays in it.</summary>
public sealed record RemoveMessage(Guid ExerciseId, Guid MessageId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class RemoveMessageHandler : ICommandHandler<RemoveMessage, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveMessage command, Work work, CancellationToken cancel)
    {
        var message = await work
            .Db.Set<PlannedMessage>()
            .SingleOrDefaultAsync(m => m.Id == command.MessageId && m.ExerciseId == command.ExerciseId, cancel);
        if (message is null)
        {
            return new Refusal.NotFound();
        }
        if (message.DoneOn is not null)
        {
            return new Refusal.OutOfOrder("This has been done, and stays in the plan.");
        }
        work.Db.Remove(message);
        work.Log("message-removed", RecordKinds.Exercise.Ref(command.ExerciseId), new { message.Text });
        return Nothing.Value;
    }
}
