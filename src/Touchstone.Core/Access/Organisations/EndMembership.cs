using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Organisations;

/// <summary>
/// Notes that somebody has left an organisation. It stays on record, because interests look back; the roles that the
/// person held in the organisation end with it.
/// </summary>
public sealed record EndMembership(Guid OrganisationId, Guid MembershipId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class EndMembershipHandler : ICommandHandler<EndMembership, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EndMembership command, Work work, CancellationToken cancel)
    {
        var membership = await work
            .Db.Set<Membership>()
            .SingleOrDefaultAsync(
                m => m.Id == command.MembershipId && m.OrganisationId == command.OrganisationId,
                cancel
            );
        if (membership is null)
        {
            return new Refusal.NotFound();
        }
        if (membership.Until is not null)
        {
            return new Refusal.OutOfOrder("The person has left already");
        }
        membership.End(work.Now);
        var here = command.OrganisationId;
        var grants = await work
            .Db.Set<Grant>()
            .Where(g =>
                g.AccountId == membership.AccountId
                && g.OnKind == RecordKinds.Organisation
                && g.OnId == here
                && g.Until == null
            )
            .ToListAsync(cancel);
        grants.ForEach(g => g.End(work.Now, work.Actor.AccountId, "The person left the organisation"));
        work.Log(
            "membership-ended",
            RecordKinds.Organisation.Ref(here),
            new { account = membership.AccountId, roles = grants.Select(g => g.Role) }
        );
        return Nothing.Value;
    }
}
