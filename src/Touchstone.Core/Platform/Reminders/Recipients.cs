using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Reminders;

/// <summary>
/// Whom to remind of something, as things stand now: nobody who has left, who no longer holds a role where it is to be done, or
/// whom a conflict of interest keeps from it.
/// </summary>
internal sealed class Recipients(Work work)
{
    private ILookup<Guid, Grant>? grants;
    private ILookup<Guid, RecordRef>? conflicts;

    public async Task<ImmutableArray<Guid>> Of(ToDoItem item, CancellationToken cancel)
    {
        var held = grants ??= (await LiveGrants(cancel)).ToLookup(g => g.AccountId);
        var closed = conflicts ??= (await Conflicts(cancel)).ToLookup(i => i.AccountId, i => i.OnKind.Ref(i.OnId));
        var chain = await Gate.ChainOf(work.Db, item.AboutKind.Ref(item.AboutId), cancel);
        var people = item.ForAccount is { } account
            ? Enumerable.Repeat(account, held[account].Any(g => On(g) is not { } on || chain.Contains(on)) ? 1 : 0)
            : Holders(item, held);
        return [.. people.Where(p => !closed[p].Any(chain.Contains))];
    }

    /// <summary>Those who hold the role on the record that is named; where nobody does, those who hold it in the body.</summary>
    private static IEnumerable<Guid> Holders(ToDoItem item, ILookup<Guid, Grant> held)
    {
        RecordRef? wanted = item.ForRoleOnKind is { } kind ? kind.Ref(item.ForRoleOnId!.Value) : null;
        var holders = held.SelectMany(g => g).Where(g => g.Role == item.ForRole).ToList();
        var there = holders.Where(g => On(g) == wanted).ToList();
        return (there.Count > 0 ? there : holders.Where(g => g.OnKind is null)).Select(g => g.AccountId).Distinct();
    }

    private Task<List<Grant>> LiveGrants(CancellationToken cancel)
    {
        var now = work.Now;
        return work
            .Db.Set<Grant>()
            .Where(g => g.From <= now && (g.Until == null || g.Until > now))
            .Where(g => work.Db.Set<Account>().Any(a => a.Id == g.AccountId && a.ClosedAt == null))
            .ToListAsync(cancel);
    }

    private Task<List<Interest>> Conflicts(CancellationToken cancel) =>
        work.Db.Set<Interest>().Where(i => i.State == InterestState.Conflict).ToListAsync(cancel);

    private static RecordRef? On(Grant grant) => grant.OnKind?.Ref(grant.OnId!.Value);
}
