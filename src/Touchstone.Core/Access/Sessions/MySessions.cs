using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Sessions;

/// <summary>The browsers in which the person who asks is signed in, the one used last first.</summary>
public sealed record MySessions : Query<ImmutableArray<OpenSession>>;

public sealed record OpenSession(
    Guid Id,
    string Browser,
    string Address,
    bool SecondFactor,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt,
    bool Here
);

internal sealed class MySessionsHandler(AccessSettings settings)
    : IQueryHandler<MySessions, ImmutableArray<OpenSession>>
{
    public async Task<Outcome<ImmutableArray<OpenSession>>> Handle(
        MySessions query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var me = reading.Actor.Id;
        var here = reading.Actor.SessionId;
        var seenAfter = reading.Now - settings.SessionIdle;
        var startedAfter = reading.Now - settings.SessionLongest;
        var open = await reading
            .Db.Set<Session>()
            .Where(s => s.AccountId == me && s.EndedAt == null && s.SeenAt > seenAfter && s.StartedAt > startedAfter)
            .OrderByDescending(s => s.SeenAt)
            .Select(s => new OpenSession(
                s.Id,
                s.Browser,
                s.Address,
                s.SecondFactor,
                s.StartedAt,
                s.SeenAt,
                s.Id == here
            ))
            .ToListAsync(cancel);
        return open.ToImmutableArray();
    }
}
