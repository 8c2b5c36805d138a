using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce;

/// <summary>Which regions somebody looks after.</summary>
internal static class SeeingRegions
{
    /// <summary>
    /// Codes of the regions of the organisations that a regional lead belongs to; null for those who see all: programme
    /// staff, and whoever holds one of the roles named. A regional lead who belongs to none sees none.
    /// </summary>
    public static async Task<ImmutableHashSet<string>?> RegionsOf(
        this Reading reading,
        CancellationToken cancel,
        params Role[] everywhere
    )
    {
        if (reading.Standing.Holds(Role.ProgrammeManager) || everywhere.Any(role => reading.Standing.Holds(role)))
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

    /// <summary>True for a regional lead to whom a return is that of another region, and nobody's who leads on it.</summary>
    public static async Task<bool> IsElsewhere(
        this Reading reading,
        BaselineReturn asked,
        IReadOnlyCollection<RecordRef> chain,
        CancellationToken cancel
    )
    {
        if (ReturnLeads.Roles.Any(role => reading.Standing.Holds(role, chain)))
        {
            return false;
        }
        var regions = await reading.RegionsOf(cancel, Role.Evaluator);
        if (regions is null)
        {
            return false;
        }
        var region = await reading
            .Db.Set<Organisation>()
            .Where(o => o.Id == asked.OrganisationId)
            .Select(o => o.Region)
            .SingleAsync(cancel);
        return region is null || !regions.Contains(region);
    }
}
