using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Platform.ToDo;

/// <summary>Everything that waits for the person who asks, by due date; what has no date comes last.</summary>
public sealed record MyWork : Query<ImmutableArray<WaitingItem>>;

/// <summary>One thing that waits, with the title of the record it is about.</summary>
public sealed record WaitingItem(
    Guid Id,
    string What,
    string About,
    RecordRef Record,
    string Path,
    DateOnly? Due,
    bool Overdue
);

internal sealed class MyWorkHandler : IQueryHandler<MyWork, ImmutableArray<WaitingItem>>
{
    public async Task<Outcome<ImmutableArray<WaitingItem>>> Handle(
        MyWork query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var me = reading.Actor.Id;
        var roles = reading.Standing.Roles.Select(r => r.Role).Distinct().ToArray();
        var open = await reading
            .Db.Set<ToDoItem>()
            .Where(i => i.SettledAt == null)
            .Where(i => i.ForAccount == me || (i.ForRole != null && roles.Contains(i.ForRole.Value)))
            .ToListAsync(cancel);
        var mine = new List<ToDoItem>();
        foreach (var item in open)
        {
            if (item.ForAccount == me || await HoldsRole(reading, item, cancel))
            {
                mine.Add(item);
            }
        }
        var titles = await reading.TitlesOf(mine.Select(i => i.AboutKind.Ref(i.AboutId)), cancel);
        var shown = ImmutableArray.CreateBuilder<WaitingItem>();
        foreach (var item in mine.OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.AskedAt))
        {
            var about = item.AboutKind.Ref(item.AboutId);
            // A conflict takes the record off the list as well: even that something waits would say too much.
            if (reading.Standing.Conflicts.Count > 0)
            {
                var chain = await Gate.ChainOf(reading.Db, about, cancel);
                if (chain.Any(reading.Standing.Conflicts.Contains))
                {
                    continue;
                }
            }
            shown.Add(
                new WaitingItem(
                    item.Id,
                    item.What,
                    titles.GetValueOrDefault(about, item.AboutKind.Name),
                    about,
                    item.Path,
                    item.Due,
                    item.Due < reading.Today
                )
            );
        }
        return shown.ToImmutable();
    }

    /// <summary>A role held in an organisation, a group or a project counts for what it holds, here as at the gate.</summary>
    private static async Task<bool> HoldsRole(Reading reading, ToDoItem item, CancellationToken cancel) =>
        item.ForRole is { } role
        && (
            reading.Standing.Holds(role)
            || (
                item.ForRoleOnKind is { } kind
                && reading.Standing.Holds(
                    role,
                    await Gate.ChainOf(reading.Db, kind.Ref(item.ForRoleOnId!.Value), cancel)
                )
            )
        );
}
