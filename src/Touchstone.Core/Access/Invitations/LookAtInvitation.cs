using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Invitations;

/// <summary>What an invitation is about, for whoever has its link.</summary>
public sealed record LookAtInvitation(string Link) : Query<InvitationView>;

/// <param name="HasAccount">There is an account with the address: no password is to be chosen.</param>
public sealed record InvitationView(
    string Name,
    string Address,
    string Role,
    string WhatItDoes,
    string? Where,
    bool HasAccount
);

internal sealed class LookAtInvitationHandler : IQueryHandler<LookAtInvitation, InvitationView>
{
    public async Task<Outcome<InvitationView>> Handle(LookAtInvitation query, Reading reading, CancellationToken cancel)
    {
        var link = await reading.Db.FindLink(LinkPurpose.Invitation, query.Link, reading.Now, cancel);
        if (link is null)
        {
            return new Refusal.NotFound();
        }
        var invitation = await reading.Db.Set<Invitation>().SingleAsync(i => i.Id == link.Id, cancel);
        var normal = Account.Normalise(invitation.Address);
        var role = reading.Reference.Describe(invitation.Role, reading.Today);
        return new InvitationView(
            invitation.Name,
            invitation.Address,
            role.Name,
            role.Description,
            await reading.PlaceOf(invitation.On, cancel),
            await reading.Db.Set<Account>().AnyAsync(a => a.NormalizedEmail == normal && a.ClosedAt == null, cancel)
        );
    }
}
