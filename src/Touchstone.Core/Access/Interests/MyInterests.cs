using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Interests;

/// <summary>What the person who asks has declared. Of a record that is closed to them it gives the kind only, not the title.</summary>
public sealed record MyInterests : Query<ImmutableArray<InterestLine>>;

internal sealed class MyInterestsHandler : IQueryHandler<MyInterests, ImmutableArray<InterestLine>>
{
    public async Task<Outcome<ImmutableArray<InterestLine>>> Handle(
        MyInterests query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var me = reading.Actor.Id;
        var mine = await reading
            .Db.Set<Interest>()
            .Where(i => i.AccountId == me)
            .OrderByDescending(i => i.At)
            .ToListAsync(cancel);
        var closed = mine.Where(i => i.State == InterestState.Conflict).Select(i => i.Id).ToHashSet();
        var lines = await reading.InterestLines(mine, cancel);
        return lines
            .Select(
                (line, at) =>
                    closed.Contains(line.Id) ? line with { About = $"A {mine[at].OnKind.Name}", AboutPath = "" } : line
            )
            .ToImmutableArray();
    }
}
