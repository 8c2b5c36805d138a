using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Events;

/// <summary>An event for those who run it: who has a place, who waits, who came, and the notes.</summary>
public sealed record GetEventWork(Guid EventId) : Query<EventWork>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

/// <param name="HasCredential">The exercise that it belongs to is about one.</param>
public sealed record EventWork(
    Event Event,
    string Exercise,
    ImmutableArray<BookingLine> Bookings,
    int Invited,
    bool HasBegun,
    bool TakesBookings,
    bool HasCredential
);

/// <param name="Name">Null once it has been erased.</param>
public sealed record BookingLine(
    Guid Id,
    string? Name,
    string? Address,
    string Needs,
    BookingState State,
    DateTimeOffset AskedAt,
    bool? Came
);

internal sealed class GetEventWorkHandler : IQueryHandler<GetEventWork, EventWork>
{
    public async Task<Outcome<EventWork>> Handle(GetEventWork query, Reading reading, CancellationToken cancel)
    {
        var held = await reading.Db.Set<Event>().SingleOrDefaultAsync(e => e.Id == query.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        var exercise = await reading.Db.Set<Exercise>().SingleAsync(e => e.Id == held.ExerciseId, cancel);
        var bookings = await reading
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.State != BookingState.GivenUp)
            .OrderBy(b => b.State == BookingState.Waiting)
            .ThenBy(b => b.AskedAt)
            .Select(b => new BookingLine(b.Id, b.Name, b.Address, b.Needs, b.State, b.AskedAt, b.Came))
            .ToListAsync(cancel);
        return new EventWork(
            held,
            exercise.Title,
            [.. bookings],
            await reading.Db.Set<EventInvitation>().CountAsync(i => i.EventId == held.Id, cancel),
            held.StartsAt <= reading.Now && !held.IsCancelled,
            held.TakesBookingsAt(reading.Now),
            exercise.CredentialId is not null
        );
    }
}
