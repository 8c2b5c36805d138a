using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>
/// Looks for interests of people in a record. Take it into the handler of a use case that gives somebody something to
/// judge: <see cref="Note"/> before <c>work.Give</c>, <see cref="Look"/> to leave people out of a list of candidates.
/// </summary>
public sealed class ConflictSearch(IEnumerable<IConflictDetector> detectors, TimeProvider clock)
{
    /// <summary>What there is between a person and a record; nothing is written.</summary>
    public async Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Guid account,
        RecordRef on,
        CancellationToken cancel
    )
    {
        var person = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == account, cancel);
        return await Ask(db, person, await db.Survey(on, cancel), cancel);
    }

    /// <summary>The same for many people at once: the record's surroundings are looked at once.</summary>
    public async Task<ImmutableDictionary<Guid, ImmutableArray<Finding>>> LookAtAll(
        TouchstoneDb db,
        IEnumerable<Guid> accounts,
        RecordRef on,
        CancellationToken cancel
    )
    {
        var ids = accounts.Distinct().ToArray();
        var people = await db.Set<Account>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var surroundings = await db.Survey(on, cancel);
        var found = ImmutableDictionary.CreateBuilder<Guid, ImmutableArray<Finding>>();
        foreach (var person in people)
        {
            found[person.Id] = await Ask(db, person, surroundings, cancel);
        }
        return found.ToImmutable();
    }

    /// <summary>
    /// Looks, and notes what is found as conflicts, which close the record to the person from then on. What a programme
    /// manager has decided about before is not raised again.
    /// </summary>
    /// <returns>The conflicts that stand, noted now or before; empty when nothing is in the way.</returns>
    public async Task<ImmutableArray<Finding>> Note(Work work, Guid account, RecordRef on, CancellationToken cancel)
    {
        var known = await work
            .Db.Set<Interest>()
            .Where(i => i.AccountId == account && i.OnKind == on.Kind && i.OnId == on.Id)
            .ToListAsync(cancel);
        var found = await Look(work.Db, account, on, cancel);
        var standing = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in found)
        {
            var earlier = known.Where(i => i.Kind == finding.Kind).ToList();
            if (earlier.Exists(i => i.State == InterestState.Managed))
            {
                continue;
            }
            standing.Add(finding);
            if (!earlier.Exists(i => i.State == InterestState.Conflict))
            {
                work.Db.Add(
                    new Interest(
                        account,
                        on,
                        InterestState.Conflict,
                        InterestSource.Detected,
                        finding.Kind,
                        finding.Details,
                        work.Now
                    )
                );
                work.Log("conflict-detected", on, new { account, finding.Kind });
            }
        }
        return standing.ToImmutable();
    }

    private async Task<ImmutableArray<Finding>> Ask(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        CancellationToken cancel
    )
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var detector in detectors)
        {
            found.AddRange(await detector.Look(db, person, surroundings, clock.GetUtcNow(), cancel));
        }
        return [.. found.DistinctBy(f => f.Kind)];
    }
}
