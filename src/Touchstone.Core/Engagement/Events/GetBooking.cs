using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Somebody's own booking, by the link of a letter.</summary>
public sealed record GetBooking(string Secret) : Query<BookingPage>;

/// <param name="Before">How many wait before them; null unless they wait.</param>
/// <param name="Joining">How to join; empty unless they have a place.</param>
/// <param name="Calendar">The appointment as iCalendar; null unless they have a place.</param>
public sealed record BookingPage(
    Guid EventId,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Venue,
    BookingState State,
    int? Before,
    string Joining,
    string? CancelledWhy,
    bool CanGiveUp,
    string? Calendar
);

internal sealed class GetBookingHandler(Site site) : IQueryHandler<GetBooking, BookingPage>
{
    public async Task<Outcome<BookingPage>> Handle(GetBooking query, Reading reading, CancellationToken cancel)
    {
        if (await reading.Db.BookingOf(query.Secret, cancel) is not { } booking)
        {
            return new Refusal.NotFound();
        }
        var held = await reading.Db.Set<Event>().SingleAsync(e => e.Id == booking.EventId, cancel);
        var hasPlace = booking.State == BookingState.Placed && !held.IsCancelled;
        return new BookingPage(
            held.Id,
            held.Title,
            held.StartsAt,
            held.EndsAt,
            held.Venue,
            booking.State,
            booking.State == BookingState.Waiting ? await Before(booking, reading, cancel) : null,
            hasPlace ? held.Joining : "",
            held.CancelledWhy,
            booking.State != BookingState.GivenUp && held.TakesBookingsAt(reading.Now),
            hasPlace
                ? CalendarText.Of(
                    EventLetters.Entry(site, reading.Now, held, booking, CalendarMethod.Publish),
                    site.MailFrom,
                    site.Body,
                    null
                )
                : null
        );
    }

    private static Task<int> Before(Booking mine, Reading reading, CancellationToken cancel) =>
        reading
            .Db.Set<Booking>()
            .CountAsync(
                b =>
                    b.EventId == mine.EventId
                    && b.State == BookingState.Waiting
                    && (b.AskedAt < mine.AskedAt || (b.AskedAt == mine.AskedAt && b.Id < mine.Id)),
                cancel
            );
}
