using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>The events that everybody can know of: those to come first, the next one at the top, then those that are over.</summary>
/// <param name="ExerciseId">Only those of one exercise.</param>
public sealed record GetEvents(Guid? ExerciseId = null) : Query<ImmutableArray<EventLine>>;

public sealed record EventLine(
    Guid Id,
    string Title,
    string Exercise,
    EventKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Venue,
    int Free,
    bool IsByInvitation,
    bool IsCancelled,
    bool IsToCome,
    bool HasNotes
);

internal sealed class GetEventsHandler : IQueryHandler<GetEvents, ImmutableArray<EventLine>>
{
    public async Task<Outcome<ImmutableArray<EventLine>>> Handle(
        GetEvents query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var now = reading.Now;
        var found = await (
            from held in reading.Db.Set<Event>()
            join exercise in reading.Db.Set<Exercise>() on held.ExerciseId equals exercise.Id
            where exercise.AnnouncedAt != null && (query.ExerciseId == null || exercise.Id == query.ExerciseId)
            select new { held, exercise.Title }
        ).ToListAsync(cancel);
        var lines = found.Select(f => new EventLine(
            f.held.Id,
            f.held.Title,
            f.Title,
            f.held.Kind,
            f.held.StartsAt,
            f.held.EndsAt,
            f.held.Venue,
            f.held.Free,
            f.held.IsByInvitation,
            f.held.IsCancelled,
            f.held.TakesBookingsAt(now),
            f.held.NotesPublicAt is not null
        ));
        return lines
            .OrderBy(l => !l.IsToCome)
            .ThenBy(l => l.IsToCome ? l.StartsAt : DateTimeOffset.MaxValue - (l.StartsAt - DateTimeOffset.MinValue))
            .ToImmutableArray();
    }
}
