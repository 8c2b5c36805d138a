using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>The person works for an organisation concerned, or left it not long ago.</summary>
internal sealed class WorksThere(ReferenceData reference) : IConflictDetector
{
    private const string Now = "employed";
    private const string Formerly = "formerly-employed";

    public async Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var organisations = surroundings.Organisations.ToArray();
        var memberships = await db.Set<Membership>()
            .Where(m => m.AccountId == person.Id && organisations.Contains(m.OrganisationId))
            .Join(db.Set<Organisation>(), m => m.OrganisationId, o => o.Id, (m, o) => new { m.Until, o.Name })
            .ToListAsync(cancel);
        var kind = reference.InterestKinds.On(Platform.Site.DateOf(now)).Find(Formerly);
        var counts = now.AddYears(-(kind?.YearsBack ?? 3));
        return
        [
            .. memberships.Where(m => m.Until is null).Select(m => new Finding(Now, $"Belongs to {m.Name}")),
            .. memberships
                .Where(m => m.Until > counts)
                .Select(m => new Finding(Formerly, $"Belonged to {m.Name} until {m.Until:d MMMM yyyy}")),
        ];
    }
}
