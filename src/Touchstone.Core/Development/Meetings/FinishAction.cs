using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Meetings;

/// <summary>Says that an action of a meeting is done: its owner, or whoever leads the project.</summary>
public sealed record FinishAction(Guid GroupId, Guid ActionId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class FinishActionHandler : ICommandHandler<FinishAction, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(FinishAction command, Work work, CancellationToken cancel)
    {
        var meetings = work.Db.Set<Meeting>().Where(m => m.GroupId == command.GroupId).Select(m => m.Id);
        var action = await work
            .Db.Set<MeetingAction>()
            .SingleOrDefaultAsync(a => a.Id == command.ActionId && meetings.Contains(a.MeetingId), cancel);
        if (action is null)
        {
            return new Refusal.NotFound();
        }
        var group = RecordKinds.Group.Ref(command.GroupId);
        var chain = await Access.Gate.ChainOf(work.Db, group, cancel);
        if (
            action.OwnerId != work.Actor.AccountId
            && !DevelopmentStanding.Leading.Any(role => work.Standing.Holds(role, chain))
        )
        {
            return new Refusal.NotAllowed();
        }
        action.Done(work.Now);
        await work.Settle(group, cancel, action.Text, action.OwnerId);
        work.Log("action-done", group, new { action = action.Id });
        return Nothing.Value;
    }
}
