using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Workforce;

namespace Touchstone.Core.Delivery;

/// <summary>Tells the workforce area how many places approved plans offer, to stand beside what employers need.</summary>
internal sealed class PlacesInPlans : IPlacesOffered, IProcessSingleton
{
    public async Task<ImmutableDictionary<Guid, PlacesOffered>> ByCredential(TouchstoneDb db, CancellationToken cancel)
    {
        var approved = await db.Set<DeliveryPlan>()
            .AsNoTracking()
            .Where(p => p.State == PlanState.Approved)
            .Select(p => new { p.CredentialId, p.Programme })
            .ToListAsync(cancel);
        return approved
            .GroupBy(p => p.CredentialId)
            .ToImmutableDictionary(
                g => g.Key,
                g => new PlacesOffered(g.Count(), g.Sum(p => p.Programme.PlacesAYear ?? 0))
            );
    }
}
