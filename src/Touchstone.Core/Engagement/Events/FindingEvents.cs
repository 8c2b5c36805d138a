using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Finds events and bookings for use cases.</summary>
internal static class FindingEvents
{
    /// <summary>An event whose places are about to be counted: locked until the transaction ends.</summary>
    public static Task<Event?> EventToChange(this Work work, Guid id, CancellationToken cancel) =>
        work
            .Db.Set<Event>()
            .FromSql($"select * from engagement.event where id = {id} for update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>The booking that the link of a letter leads to; null when there is none any more.</summary>
    public static async Task<Booking?> BookingOf(this TouchstoneDb db, string secret, CancellationToken cancel) =>
        RegistrationSecret.Hash(secret) is { } hash
            ? await db.Set<Booking>()
                .SingleOrDefaultAsync(
                    b => b.Address != null && db.Set<BookingLink>().Any(l => l.Hash == hash && l.BookingId == b.Id),
                    cancel
                )
            : null;

    public static async Task<bool> IsInvited(
        this TouchstoneDb db,
        Guid eventId,
        string? secret,
        CancellationToken cancel
    ) =>
        secret is not null
        && RegistrationSecret.Hash(secret) is { } hash
        && await db.Set<EventInvitation>().AnyAsync(i => i.EventId == eventId && i.Mark == hash, cancel);

    /// <summary>Those who wait get the places that are free, in the order in which they asked, and are told.</summary>
    public static async Task GiveFreePlaces(this Work work, Event held, CancellationToken cancel)
    {
        if (held.Free < 1 || !held.TakesBookingsAt(work.Now))
        {
            return;
        }
        var next = await work
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.State == BookingState.Waiting && b.Address != null)
            .OrderBy(b => b.AskedAt)
            .ThenBy(b => b.Id)
            .Take(held.Free)
            .ToListAsync(cancel);
        foreach (var booking in next.Where(_ => held.TakePlace()))
        {
            booking.Place(work.Now);
            await work.SendPlace(held, booking, "A place has become free, and it is yours.", cancel);
        }
    }
}
