using System.Collections.Immutable;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>The letters to those who booked. Each carries what their calendar is to do.</summary>
internal static class EventLetters
{
    /// <summary>They have a place: the joining details, and the appointment.</summary>
    public static Task SendPlace(this Work work, Event held, Booking booking, string opening, CancellationToken cancel)
    {
        var secret = work.NewLinkTo(booking);
        var sequence = booking.NextSequence();
        return work.SendTo(
            booking.Address!,
            new Letter(
                $"event-place/{booking.Id}/{sequence}",
                "Your place at an event",
                booking.Name,
                [opening, .. Facts(held), "If you cannot come, give your place to somebody else by the link below."],
                new LetterAction("See or give up your place", PathOf(secret)),
                held.Ref,
                secret,
                Entry(work, held, booking, sequence, CalendarMethod.Request)
            ),
            cancel
        );
    }

    /// <summary>There is no place: what happens next.</summary>
    public static Task SendTurn(this Work work, Event held, Booking booking, CancellationToken cancel)
    {
        var secret = work.NewLinkTo(booking);
        return work.SendTo(
            booking.Address!,
            new Letter(
                $"event-turn/{booking.Id}",
                "You are on the waiting list of an event",
                booking.Name,
                [
                    $"All places at \u201c{held.Title}\u201d on {LondonWords.Say(held.StartsAt)} are taken. You have the next place that somebody gives up, in the order in which people asked; we then write at once.",
                    "If you no longer want one, leave the list by the link below.",
                ],
                new LetterAction("See or leave the waiting list", PathOf(secret)),
                held.Ref,
                secret
            ),
            cancel
        );
    }

    /// <summary>They gave up their place, or the event is not held: the appointment goes from the calendar.</summary>
    public static Task SendEnd(
        this Work work,
        Event held,
        Booking booking,
        string subject,
        ImmutableArray<string> paragraphs,
        CancellationToken cancel
    )
    {
        var sequence = booking.NextSequence();
        return work.SendTo(
            booking.Address!,
            new Letter(
                $"event-end/{booking.Id}/{sequence}",
                subject,
                booking.Name,
                paragraphs,
                new LetterAction("See the event", $"/events/{held.Id}"),
                held.Ref,
                null,
                booking.PlacedAt is null ? null : Entry(work, held, booking, sequence, CalendarMethod.Cancel)
            ),
            cancel
        );
    }

    /// <summary>A day before it begins.</summary>
    public static Task SendReminder(this Work work, Event held, Booking booking, CancellationToken cancel)
    {
        var secret = work.NewLinkTo(booking);
        return work.SendTo(
            booking.Address!,
            new Letter(
                $"event-reminder/{booking.Id}/{held.StartsAt:O}",
                "An event that you booked is soon",
                booking.Name,
                [
                    $"You have a place at \u201c{held.Title}\u201d.",
                    .. Facts(held),
                    "If you cannot come, give your place to somebody else by the link below.",
                ],
                new LetterAction("See or give up your place", PathOf(secret)),
                held.Ref,
                secret
            ),
            cancel
        );
    }

    /// <summary>What a calendar is to show of an event, without how to join.</summary>
    public static CalendarEntry Shown(Event held, Platform.Site site, DateTimeOffset now) =>
        new(
            $"event-{held.Id}@{site.PublicAddress.Host}",
            held.Revision,
            CalendarMethod.Publish,
            held.Title,
            held.About,
            held.Venue,
            held.StartsAt,
            held.EndsAt,
            now,
            site.AddressOf($"/events/{held.Id}")
        );

    /// <summary>The appointment of one person who has a place.</summary>
    public static CalendarEntry Entry(
        Platform.Site site,
        DateTimeOffset now,
        Event held,
        Booking booking,
        CalendarMethod method
    ) =>
        Shown(held, site, now) with
        {
            Uid = $"booking-{booking.Id}@{site.PublicAddress.Host}",
            Sequence = booking.Sequence,
            Method = method,
            Description =
                held.Joining.Length == 0 || method == CalendarMethod.Cancel
                    ? held.About
                    : $"{held.About}\n\nHow to join:\n{held.Joining}",
        };

    private static CalendarEntry Entry(Work work, Event held, Booking booking, int sequence, CalendarMethod method) =>
        Entry(work.Site, work.Now, held, booking, method) with
        {
            Sequence = sequence,
        };

    private static IEnumerable<string> Facts(Event held)
    {
        yield return $"\u201c{held.Title}\u201d: {LondonWords.Say(held.StartsAt)} to {LondonWords.Say(held.EndsAt)}, UK time. {held.Venue}.";
        yield return held.Joining.Length == 0
            ? "We send you the joining details before it begins."
            : $"How to join: {held.Joining}";
    }

    private static string PathOf(string secret) => $"/events/bookings/{secret}";

    private static string NewLinkTo(this Work work, Booking booking)
    {
        var secret = RegistrationSecret.New();
        work.Db.Add(new BookingLink(RegistrationSecret.Hash(secret)!, booking.Id));
        return secret;
    }
}
