using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Groups;

/// <summary>Ends somebody's membership of a group. That they were in it stays on record.</summary>
public sealed record RemoveMember(Guid GroupId, Guid MemberId, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class RemoveMemberHandler : ICommandHandler<RemoveMember, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveMember command, Work work, CancellationToken cancel)
    {
        var group = await work.Db.Set<WorkingGroup>().SingleOrDefaultAsync(g => g.Id == command.GroupId, cancel);
        var member = await work
            .Db.Set<Member>()
            .SingleOrDefaultAsync(m => m.Id == command.MemberId && m.GroupId == command.GroupId, cancel);
        if (group is null || member is null)
        {
            return new Refusal.NotFound();
        }
        if (member.LeftAt is not null)
        {
            return new Refusal.OutOfOrder("This person has left the group already.");
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        member.Leave(work.Now);
        await work.End(member.AccountId, group.RoleOf(member.IsChair), group.Ref, cancel);
        work.Log("member-left", group.Ref, new { account = member.AccountId }, command.Reason);
        return Nothing.Value;
    }
}
