using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Roles;

/// <summary>
/// The roles that the person who asks may give on a page: those held in the body and in an organisation. Roles on one
/// record or in a group are given where that record is worked on.
/// </summary>
public sealed record GetRolesToGive : Query<RolesToGive>;

public sealed record RolesToGive(
    ImmutableArray<RoleDescription> InBody,
    ImmutableArray<RoleDescription> InOrganisation,
    ImmutableArray<Named> Organisations
);

internal sealed class GetRolesToGiveHandler : IQueryHandler<GetRolesToGive, RolesToGive>
{
    public async Task<Outcome<RolesToGive>> Handle(GetRolesToGive query, Reading reading, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>()
            .Where(r => reading.Standing.MayGive(r))
            .Select(r => reading.Reference.Describe(r, reading.Today))
            .ToList();
        var organisations = await reading
            .Db.Set<Organisation>()
            .OrderBy(o => o.Name)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(cancel);
        return new RolesToGive(
            [.. roles.Where(r => r.HeldIn == RoleScope.Body)],
            [.. roles.Where(r => r.HeldIn == RoleScope.Organisation)],
            [.. organisations]
        );
    }
}
