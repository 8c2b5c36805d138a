using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Interests;

/// <summary>Interests that people declared and the product found, those that wait for a decision first.</summary>
public sealed record GetInterests(bool OnlyWaiting = false, int Page = 1) : Query<InterestList>
{
    public const int PageSize = 50;
}

public sealed record InterestList(ImmutableArray<InterestLine> Lines, int Total);

public sealed record InterestLine(
    Guid Id,
    Guid AccountId,
    string Person,
    string Kind,
    string Details,
    string About,
    string AboutPath,
    InterestState State,
    InterestSource Source,
    DateTimeOffset At,
    string? ManagedReason,
    DateTimeOffset? ManagedAt,
    bool Mine
);

internal sealed class GetInterestsHandler : IQueryHandler<GetInterests, InterestList>
{
    public async Task<Outcome<InterestList>> Handle(GetInterests query, Reading reading, CancellationToken cancel)
    {
        var interests = reading.Db.Set<Interest>().Where(i => i.State != InterestState.None);
        if (query.OnlyWaiting)
        {
            interests = interests.Where(i => i.ManagedAt == null);
        }
        // Whoever has a conflict in a record learns nothing about it, not even who else has one.
        var mine = reading.Standing.Conflicts.Select(c => c.Id).ToArray();
        interests = interests.Where(i => !mine.Contains(i.OnId));
        var total = await interests.CountAsync(cancel);
        var page = await interests
            .OrderBy(i => i.ManagedAt != null)
            .ThenByDescending(i => i.At)
            .OnPage(query.Page, GetInterests.PageSize)
            .ToListAsync(cancel);
        return new InterestList(await reading.InterestLines(page, cancel), total);
    }
}
