using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>The person sits, or sat, in a group that worked on it. Being informed in the open reference group is no interest.</summary>
internal sealed class SharesGroup : IConflictDetector
{
    public async Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var groups = surroundings.Groups.Select(g => g.Id).ToArray();
        var sat = await db.Set<Grant>()
            .AnyAsync(
                g =>
                    g.AccountId == person.Id
                    && g.OnId != null
                    && groups.Contains(g.OnId.Value)
                    && (
                        g.Role == Role.SteeringGroupChair
                        || g.Role == Role.SteeringGroupMember
                        || g.Role == Role.ExpertGroupMember
                        || g.Role == Role.LayPartner
                    ),
                cancel
            );
        return sat ? [new Finding("same-group", "Sits or sat in a group that worked on it")] : [];
    }
}
