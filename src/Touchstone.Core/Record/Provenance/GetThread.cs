using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Record.Provenance;

/// <summary>
/// The golden thread through one record: back to everything it came from, and forward to everything that came of it. The
/// public sees the whole shape and the names of public records; of others, only what kind of record stands there.
/// </summary>
public sealed record GetThread(RecordRef Of) : Query<Thread>;

/// <param name="Stops">Every record on the thread, in the order in which they were entered.</param>
/// <param name="Hops">Every link between two of them.</param>
/// <param name="IsCut">True when the thread is longer than is shown.</param>
public sealed record Thread(RecordRef Of, ImmutableArray<ThreadStop> Stops, ImmutableArray<ThreadHop> Hops, bool IsCut)
{
    public ThreadStop this[RecordRef record] => Stops.Single(s => s.Record == record);
}

/// <param name="Title">The name, for those who may know it; else null.</param>
/// <param name="Side">Whether it lies before the record that was asked for, after it, or is that record.</param>
public sealed record ThreadStop(RecordRef Record, string? Title, DateTimeOffset EnteredAt, ThreadSide Side);

/// <summary>Where a stop lies, seen from the record that was asked for.</summary>
public enum ThreadSide
{
    Before,
    Here,
    After,
}

/// <param name="Who">The name of whoever made the link, for those who may know it; else what they were: "a person", "nobody signed in".</param>
public sealed record ThreadHop(
    RecordRef Later,
    Relation Relation,
    RecordRef Earlier,
    string Who,
    DateTimeOffset At,
    string Why
);

internal sealed class GetThreadHandler : IQueryHandler<GetThread, Thread>
{
    /// <summary>Longer threads are cut: nobody reads them, and a page must end.</summary>
    private const int MostStops = 400;

    private static readonly Role[] Insiders =
    [
        Role.ProgrammeManager,
        Role.DecisionPanelMember,
        Role.DecisionPanelChair,
        Role.Auditor,
        Role.Evaluator,
    ];

    public async Task<Outcome<Thread>> Handle(GetThread query, Reading reading, CancellationToken cancel)
    {
        var here = await reading
            .Db.Set<Item>()
            .SingleOrDefaultAsync(i => i.Kind == query.Of.Kind && i.Id == query.Of.Id, cancel);
        if (here is null || !await MayKnow(reading, here, cancel))
        {
            return new Refusal.NotFound();
        }
        var before = await Walk(reading, query.Of, back: true, cancel);
        var after = await Walk(reading, query.Of, back: false, cancel);
        var links = before.Concat(after).DistinctBy(l => l.Id).ToList();
        var earlier = before.Select(l => l.ToKind.Ref(l.ToId)).ToHashSet();
        var records = links
            .SelectMany(l => new[] { l.FromKind.Ref(l.FromId), l.ToKind.Ref(l.ToId) })
            .Append(query.Of)
            .Distinct()
            .ToList();
        var ids = records.Select(r => r.Id).ToArray();
        var items = (await reading.Db.Set<Item>().Where(i => ids.Contains(i.Id)).ToListAsync(cancel)).ToDictionary(i =>
            i.Record
        );
        var stops = new List<ThreadStop>();
        foreach (var record in records.Where(items.ContainsKey))
        {
            var item = items[record];
            stops.Add(
                new ThreadStop(
                    record,
                    await MayKnow(reading, item, cancel) ? item.Title : null,
                    item.EnteredAt,
                    record == query.Of ? ThreadSide.Here
                        : earlier.Contains(record) ? ThreadSide.Before
                        : ThreadSide.After
                )
            );
        }
        var shown = stops.Select(s => s.Record).ToHashSet();
        var names = await Names(reading, links, cancel);
        return new Thread(
            query.Of,
            [.. stops.OrderBy(s => s.EnteredAt).ThenBy(s => s.Record.Id)],
            [
                .. links
                    .Where(l => shown.Contains(l.FromKind.Ref(l.FromId)) && shown.Contains(l.ToKind.Ref(l.ToId)))
                    .OrderBy(l => l.At)
                    .Select(l => new ThreadHop(
                        l.FromKind.Ref(l.FromId),
                        l.Relation,
                        l.ToKind.Ref(l.ToId),
                        l.ActorId is { } actor ? names.GetValueOrDefault(actor, "a person") : "nobody signed in",
                        l.At,
                        items[l.FromKind.Ref(l.FromId)].IsPublic
                        || stops.Any(s => s.Record == l.FromKind.Ref(l.FromId) && s.Title is not null)
                            ? l.Why
                            : ""
                    )),
            ],
            links.Count >= MostStops
        );
    }

    private static async Task<List<Link>> Walk(Reading reading, RecordRef from, bool back, CancellationToken cancel)
    {
        var kind = from.Kind.Code;
        var walked = back
            ? reading
                .Db.Set<Link>()
                .FromSql(
                    $"""
                    with recursive thread as (
                        select l.*, 1 as depth from record.link l where l.from_kind = {kind} and l.from_id = {from.Id}
                        union
                        select l.*, t.depth + 1 from record.link l join thread t on l.from_kind = t.to_kind and l.from_id = t.to_id
                        where t.depth < 30
                    )
                    select id, from_kind, from_id, relation, to_kind, to_id, actor_id, at, why
                    from (select distinct on (id) * from thread order by id, depth) hop
                    order by depth, at limit {MostStops}
                    """
                )
            : reading
                .Db.Set<Link>()
                .FromSql(
                    $"""
                    with recursive thread as (
                        select l.*, 1 as depth from record.link l where l.to_kind = {kind} and l.to_id = {from.Id}
                        union
                        select l.*, t.depth + 1 from record.link l join thread t on l.to_kind = t.from_kind and l.to_id = t.from_id
                        where t.depth < 30
                    )
                    select id, from_kind, from_id, relation, to_kind, to_id, actor_id, at, why
                    from (select distinct on (id) * from thread order by id, depth) hop
                    order by depth, at limit {MostStops}
                    """
                );
        return await walked.ToListAsync(cancel);
    }

    /// <summary>Public records are everybody's; others are named to those inside the body and to those who hold a role on them, never in a conflict.</summary>
    private static async Task<bool> MayKnow(Reading reading, Item item, CancellationToken cancel)
    {
        if (item.IsPublic)
        {
            return true;
        }
        if (!reading.Actor.IsSignedIn)
        {
            return false;
        }
        var chain = await Gate.ChainOf(reading.Db, item.Record, cancel);
        if (chain.Any(reading.Standing.Conflicts.Contains))
        {
            return false;
        }
        // A reviewer's own review is the one record that names them; even inside the body it is no business of a developer.
        return Insiders.Any(r => reading.Standing.Holds(r))
            || reading.Standing.Roles.Any(r =>
                r.On is { } on && chain.Contains(on) && on.Kind != RecordKinds.Credential
            );
    }

    private static async Task<Dictionary<Guid, string>> Names(
        Reading reading,
        List<Link> links,
        CancellationToken cancel
    )
    {
        if (!reading.Standing.HoldsAny(Role.ProgrammeManager, Role.Auditor))
        {
            return [];
        }
        var people = links.Where(l => l.ActorId is not null).Select(l => l.ActorId!.Value).Distinct().ToArray();
        return await reading
            .Db.Set<Account>()
            .Where(a => people.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }
}
