using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Brings the returns that stand for a year together.</summary>
internal static class CollectingDemand
{
    public static async Task<(ImmutableArray<Guid> Returns, ImmutableArray<PlacedDemand> Lines)> DemandOf(
        this TouchstoneDb db,
        int year,
        CancellationToken cancel
    )
    {
        var standing = await db.Set<DemandReturn>()
            .AsNoTracking()
            .Include(r => r.Lines)
            .Where(r => r.Year == year && r.State == DemandState.Submitted)
            .Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (r, o) => new { Return = r, o.Region })
            .ToListAsync(cancel);
        return (
            [.. standing.Select(s => s.Return.Id)],
            [
                .. standing.SelectMany(s =>
                    s.Return.Lines.OrderBy(l => l.Place)
                        .Select(l => new PlacedDemand(
                            s.Return.OrganisationId,
                            s.Region ?? "",
                            l.CredentialId,
                            l.Area,
                            [l.FirstYear, l.SecondYear, l.ThirdYear]
                        ))
                ),
            ]
        );
    }
}
