using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Invitations;

/// <summary>
/// Accepts an invitation: the link proves the address. Whoever has no account yet chooses a password and gets one; whoever
/// has one gets the role and signs in as ever.
/// </summary>
public sealed record AcceptInvitation(string Link, string? Name, string? Password) : Command<Guid>;

internal sealed class AcceptInvitationHandler(PasswordHash passwords) : ICommandHandler<AcceptInvitation, Guid>
{
    public async Task<Outcome<Guid>> Handle(AcceptInvitation command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.Invitation, command.Link, cancel);
        if (link is null)
        {
            return LinkWords.NoLonger("invitation", "Ask whoever invited you for a new one");
        }
        var invitation = await work.Db.Set<Invitation>().SingleAsync(i => i.Id == link.Id, cancel);
        var normal = Account.Normalise(invitation.Address);
        var account = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == normal, cancel);
        if (account?.ClosedAt is not null)
        {
            return new Refusal.OutOfOrder("The account with this address is closed. Ask whoever invited you");
        }
        if (account is null)
        {
            var faults = new Faults()
                .Text(command.Name, nameof(command.Name), "your name", Account.NameLimit)
                .NewPassword(
                    command.Password,
                    nameof(command.Password),
                    command.Name ?? "",
                    invitation.Address,
                    work.Site.Body
                );
            if (faults.Any)
            {
                return faults.Refusal;
            }
            account = work.MakeAccount(command.Name!.Trim(), invitation.Address, command.Password!, passwords);
        }
        link.Use(work.Now);
        invitation.Accept(account.Id, work.Now);
        await Give(work, invitation, account.Id, cancel);
        work.LogAs(
            account.Id,
            "invitation-accepted",
            RecordKinds.Account.Ref(account.Id),
            new { invitation.Role, on = invitation.On?.ToString() },
            invitation.Reason
        );
        return account.Id;
    }

    private static async Task Give(Work work, Invitation invitation, Guid account, CancellationToken cancel)
    {
        var held = await work
            .Db.Set<Grant>()
            .AnyAsync(
                g =>
                    g.AccountId == account
                    && g.Role == invitation.Role
                    && g.OnKind == invitation.OnKind
                    && g.OnId == invitation.OnId
                    && g.Until == null,
                cancel
            );
        if (!held)
        {
            var grant = new Grant(account, invitation.Role, invitation.On, work.Now, invitation.InvitedBy);
            work.Db.Add(grant.Because(invitation.Reason));
        }
        if (invitation.OnKind != RecordKinds.Organisation || invitation.Position is null)
        {
            return;
        }
        var organisation = invitation.OnId!.Value;
        var member = await work
            .Db.Set<Membership>()
            .AnyAsync(m => m.AccountId == account && m.OrganisationId == organisation && m.Until == null, cancel);
        if (!member)
        {
            work.Db.Add(new Membership(account, organisation, invitation.Position, work.Now));
        }
    }
}
