using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.People;

/// <summary>One person: how they sign in, where they belong, and the roles that they hold and held.</summary>
public sealed record GetPerson(Guid AccountId) : Query<PersonPage>;

public sealed record PersonPage(
    Guid Id,
    string Name,
    string Email,
    DateTimeOffset Since,
    DateTimeOffset? ClosedAt,
    bool HasSecondFactor,
    int Passkeys,
    int OpenSessions,
    ImmutableArray<PersonMembership> Memberships,
    ImmutableArray<PersonRole> Roles,
    bool IsMe,
    bool CanAdminister,
    bool CanGive
);

public sealed record PersonMembership(
    Guid OrganisationId,
    string Organisation,
    string Position,
    DateTimeOffset From,
    DateTimeOffset? Until
);

public sealed record PersonRole(
    Guid GrantId,
    string Role,
    string? Where,
    DateTimeOffset From,
    DateTimeOffset? Until,
    string? GivenBy,
    string? Reason,
    string? EndedReason,
    bool CanEnd
);

internal sealed class GetPersonHandler : IQueryHandler<GetPerson, PersonPage>
{
    public async Task<Outcome<PersonPage>> Handle(GetPerson query, Reading reading, CancellationToken cancel)
    {
        var id = query.AccountId;
        var account = await reading.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (account is null)
        {
            return new Refusal.NotFound();
        }
        var memberships = await reading
            .Db.Set<Membership>()
            .Where(m => m.AccountId == id)
            .Join(
                reading.Db.Set<Organisation>(),
                m => m.OrganisationId,
                o => o.Id,
                (m, o) => new PersonMembership(o.Id, o.Name, m.Position, m.From, m.Until)
            )
            .ToListAsync(cancel);
        var sessions = await reading.Db.Set<Session>().CountAsync(s => s.AccountId == id && s.EndedAt == null, cancel);
        var passkeys = await reading.Db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == id, cancel);
        return new PersonPage(
            id,
            account.DisplayName,
            account.Email!,
            account.CreatedAt,
            account.ClosedAt,
            account.TwoFactorEnabled,
            passkeys,
            sessions,
            [.. memberships.OrderBy(m => m.Until is not null).ThenByDescending(m => m.From)],
            await RolesOf(id, reading, cancel),
            reading.Actor.AccountId == id,
            reading.Standing.Holds(Role.Administrator) && reading.Actor.AccountId != id,
            reading.Standing.HoldsAny(Role.Administrator, Role.ProgrammeManager) && reading.Actor.AccountId != id
        );
    }

    private static async Task<ImmutableArray<PersonRole>> RolesOf(Guid id, Reading reading, CancellationToken cancel)
    {
        var grants = await reading.Db.Set<Grant>().Where(g => g.AccountId == id).ToListAsync(cancel);
        var givers = grants.Select(g => g.GivenBy).OfType<Guid>().Distinct().ToList();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => givers.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var roles = ImmutableArray.CreateBuilder<PersonRole>(grants.Count);
        foreach (var grant in grants.OrderBy(g => g.Until is not null).ThenByDescending(g => g.From))
        {
            var on = grant.OnKind?.Ref(grant.OnId!.Value);
            // Where somebody has a conflict, they do not learn that another holds a role either.
            if (on is { } record && reading.Standing.Conflicts.Contains(record))
            {
                continue;
            }
            roles.Add(
                new PersonRole(
                    grant.Id,
                    reading.Reference.Describe(grant.Role, reading.Today).Name,
                    await reading.PlaceOf(on, cancel),
                    grant.From,
                    grant.Until,
                    grant.GivenBy is { } giver ? names.GetValueOrDefault(giver) : null,
                    grant.Reason,
                    grant.EndedReason,
                    grant.Until is null && reading.Standing.MayGive(grant.Role)
                )
            );
        }
        return roles.ToImmutable();
    }
}
