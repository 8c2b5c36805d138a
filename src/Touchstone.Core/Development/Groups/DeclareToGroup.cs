using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Groups;

/// <summary>A member says what their interests are, and whether they agree to be named in public. Nobody says it for them.</summary>
public sealed record DeclareToGroup(Guid GroupId, string Interests, bool NamedInPublic) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class DeclareToGroupHandler : ICommandHandler<DeclareToGroup, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(DeclareToGroup command, Work work, CancellationToken cancel)
    {
        var me = work.Actor.Id;
        var member = await work
            .Db.Set<Member>()
            .SingleOrDefaultAsync(m => m.GroupId == command.GroupId && m.AccountId == me && m.LeftAt == null, cancel);
        if (member is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Optional(command.Interests, nameof(command.Interests), "your interests", 4_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        member.Declare(command.Interests.Trim(), command.NamedInPublic);
        work.Log("member-declared", RecordKinds.Group.Ref(command.GroupId), new { command.NamedInPublic });
        return Nothing.Value;
    }
}
