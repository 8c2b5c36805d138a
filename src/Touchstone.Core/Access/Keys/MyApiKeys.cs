using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Keys;

/// <summary>The keys of the person who asks that were not ended, the newest first. Not their secrets, which nobody knows.</summary>
public sealed record MyApiKeys : Query<ImmutableArray<ApiKeyView>>;

public sealed record ApiKeyView(
    Guid Id,
    string Name,
    KeyScope Scope,
    bool HasExpired,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt
);

internal sealed class MyApiKeysHandler : IQueryHandler<MyApiKeys, ImmutableArray<ApiKeyView>>
{
    public async Task<Outcome<ImmutableArray<ApiKeyView>>> Handle(
        MyApiKeys query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var me = reading.Actor.Id;
        var keys = await reading
            .Db.Set<ApiKey>()
            .Where(k => k.AccountId == me && k.EndedAt == null)
            .OrderByDescending(k => k.Id)
            .ToListAsync(cancel);
        return keys.Select(k => new ApiKeyView(
                k.Id,
                k.Name,
                k.Scope,
                !k.IsLiveAt(reading.Now),
                k.MadeAt,
                k.ExpiresAt,
                k.UsedAt
            ))
            .ToImmutableArray();
    }
}
