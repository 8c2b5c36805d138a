using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access;

/// <summary>Gives and ends roles, and notes interests, from a use case.</summary>
public static class Granting
{
    /// <summary>Gives a role on one record. Giving a role that is held already changes nothing.</summary>
    public static async Task Give(this Work work, Guid account, Role role, RecordRef? on, CancellationToken cancel)
    {
        var kind = on?.Kind;
        var id = on?.Id;
        var held = await work
            .Db.Set<Grant>()
            .AnyAsync(
                g => g.AccountId == account && g.Role == role && g.OnKind == kind && g.OnId == id && g.Until == null,
                cancel
            );
        if (!held)
        {
            work.Db.Add(new Grant(account, role, on, work.Now, work.Actor.AccountId));
        }
    }

    public static async Task End(this Work work, Guid account, Role role, RecordRef? on, CancellationToken cancel)
    {
        var kind = on?.Kind;
        var id = on?.Id;
        var grants = await work
            .Db.Set<Grant>()
            .Where(g => g.AccountId == account && g.Role == role && g.OnKind == kind && g.OnId == id && g.Until == null)
            .ToListAsync(cancel);
        grants.ForEach(g => g.End(work.Now));
    }

    /// <summary>The people who hold a role on a record at this moment.</summary>
    public static Task<List<Guid>> HoldersOf(this Work work, Role role, RecordRef? on, CancellationToken cancel)
    {
        var kind = on?.Kind;
        var id = on?.Id;
        return work
            .Db.Set<Grant>()
            .Where(g => g.Role == role && g.OnKind == kind && g.OnId == id && g.Until == null)
            .Select(g => g.AccountId)
            .Distinct()
            .ToListAsync(cancel);
    }
}
