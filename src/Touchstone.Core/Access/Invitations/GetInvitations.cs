using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Invitations;

/// <summary>Invitations that nobody has accepted yet.</summary>
public sealed record GetInvitations : Query<ImmutableArray<OpenInvitation>>;

public sealed record OpenInvitation(
    Guid Id,
    string Name,
    string Address,
    string Role,
    string? Where,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt,
    bool Expired
);

internal sealed class GetInvitationsHandler : IQueryHandler<GetInvitations, ImmutableArray<OpenInvitation>>
{
    public async Task<Outcome<ImmutableArray<OpenInvitation>>> Handle(
        GetInvitations query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var open = await reading
            .Db.Set<Invitation>()
            .Where(i => i.AcceptedAt == null && i.WithdrawnAt == null)
            .OrderByDescending(i => i.InvitedAt)
            .Take(200)
            .ToListAsync(cancel);
        var shown = ImmutableArray.CreateBuilder<OpenInvitation>(open.Count);
        foreach (var invitation in open)
        {
            shown.Add(
                new OpenInvitation(
                    invitation.Id,
                    invitation.Name,
                    invitation.Address,
                    reading.Reference.Describe(invitation.Role, reading.Today).Name,
                    await reading.PlaceOf(invitation.On, cancel),
                    invitation.InvitedAt,
                    invitation.ExpiresAt,
                    invitation.ExpiresAt <= reading.Now
                )
            );
        }
        return shown.ToImmutable();
    }
}
