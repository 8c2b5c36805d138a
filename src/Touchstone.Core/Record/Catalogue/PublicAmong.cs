using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Catalogue;

/// <summary>Which of these records are public: a list of names can lead to those pages whoever reads it.</summary>
public sealed record PublicAmong(ImmutableArray<RecordRef> Records) : Query<ImmutableHashSet<RecordRef>>;

internal sealed class PublicAmongHandler : IQueryHandler<PublicAmong, ImmutableHashSet<RecordRef>>
{
    public async Task<Outcome<ImmutableHashSet<RecordRef>>> Handle(
        PublicAmong query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var ids = query.Records.Select(r => r.Id).Distinct().ToArray();
        var items = await reading.Db.Set<Item>().Where(i => i.IsPublic && ids.Contains(i.Id)).ToListAsync(cancel);
        return items.Select(i => i.Record).Intersect(query.Records).ToImmutableHashSet();
    }
}
