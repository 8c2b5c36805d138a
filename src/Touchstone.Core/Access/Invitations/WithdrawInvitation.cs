using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Invitations;

/// <summary>Takes an invitation back that nobody has accepted. Its link stops working at once.</summary>
public sealed record WithdrawInvitation(Guid InvitationId) : Command<Nothing>;

internal sealed class WithdrawInvitationHandler : ICommandHandler<WithdrawInvitation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawInvitation command, Work work, CancellationToken cancel)
    {
        var invitation = await work
            .Db.Set<Invitation>()
            .SingleOrDefaultAsync(i => i.Id == command.InvitationId, cancel);
        if (invitation is null)
        {
            return new Refusal.NotFound();
        }
        if (invitation.AcceptedAt is not null)
        {
            return new Refusal.OutOfOrder("The invitation was accepted. End the role instead");
        }
        var link = await work.Db.Set<OneTimeLink>().SingleAsync(l => l.Id == invitation.Id, cancel);
        link.Withdraw(work.Now);
        invitation.Withdraw(work.Now);
        work.Log("invitation-withdrawn", RecordKinds.Account.Ref(invitation.Id), new { invitation.Role });
        return Nothing.Value;
    }
}
