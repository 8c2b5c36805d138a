using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Which regions somebody looks after.</summary>
internal static class SeeingRegions
{
    /// <summary>
    /// Codes of the regions of the organisations that a regional lead belongs to; null for programme staff, who see all.
    /// A regional lead who belongs to none sees none.
    /// </summary>
    public static async Task<ImmutableHashSet<string>?> RegionsOf(this Reading reading, CancellationToken cancel)
    {
        if (reading.Standing.Holds(Role.ProgrammeManager))
        {
            return null;
        }
        var me = reading.Actor.Id;
        var regions = await reading
            .Db.Set<Membership>()
            .Where(m => m.AccountId == me && m.Until == null)
            .Join(reading.Db.Set<Organisation>(), m => m.OrganisationId, o => o.Id, (m, o) => o.Region)
            .ToListAsync(cancel);
        return [.. regions.OfType<string>()];
    }
}
