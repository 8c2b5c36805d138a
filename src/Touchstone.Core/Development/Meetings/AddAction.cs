using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Meetings;

/// <summary>A meeting asks one member to do something by a date: it stands on their list of work.</summary>
public sealed record AddAction(Guid GroupId, Guid MeetingId, string Text, Guid MemberId, DateOnly DueOn) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class AddActionHandler : ICommandHandler<AddAction, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddAction command, Work work, CancellationToken cancel)
    {
        var isThere = await work
            .Db.Set<Meeting>()
            .AnyAsync(m => m.Id == command.MeetingId && m.GroupId == command.GroupId, cancel);
        if (!isThere)
        {
            return new Refusal.NotFound();
        }
        var member = await work
            .Db.Set<Member>()
            .SingleOrDefaultAsync(
                m => m.Id == command.MemberId && m.GroupId == command.GroupId && m.LeftAt == null,
                cancel
            );
        var faults = new Faults()
            .Text(command.Text, nameof(command.Text), "what is to be done", 300)
            .When(member is null, "Member", "Choose who does it")
            .When(command.DueOn < work.Today, nameof(command.DueOn), "Enter a date that is not in the past");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var action = new MeetingAction(command.MeetingId, command.Text.Trim(), member!.AccountId, command.DueOn);
        work.Db.Add(action);
        await work.Ask(
            member.AccountId,
            action.Text,
            RecordKinds.Group.Ref(command.GroupId),
            action.DueOn,
            cancel,
            $"/development/groups/{command.GroupId}/meetings/{command.MeetingId}"
        );
        work.Log("action-agreed", RecordKinds.Group.Ref(command.GroupId), new { action = action.Id, action.Text });
        return action.Id;
    }
}
