using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Events;

/// <summary>What was said at the events of an exercise, as evidence to be analysed with the answers.</summary>
public sealed record GetEventNotes(Guid ExerciseId) : Query<ImmutableArray<EventNotes>>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

public sealed record EventNotes(
    Guid EventId,
    string Title,
    EventKind Kind,
    DateTimeOffset HeldAt,
    int? Came,
    string Text
);

internal sealed class GetEventNotesHandler : IQueryHandler<GetEventNotes, ImmutableArray<EventNotes>>
{
    public async Task<Outcome<ImmutableArray<EventNotes>>> Handle(
        GetEventNotes query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var came = reading.Db.Set<Booking>().Where(b => b.Came == true);
        var found = await reading
            .Db.Set<Event>()
            .Where(e => e.ExerciseId == query.ExerciseId && e.Notes != "")
            .OrderBy(e => e.StartsAt)
            .Select(e => new EventNotes(
                e.Id,
                e.Title,
                e.Kind,
                e.StartsAt,
                e.AttendanceAt == null ? null : came.Count(b => b.EventId == e.Id),
                e.Notes
            ))
            .ToListAsync(cancel);
        return found.ToImmutableArray();
    }
}
