using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>
/// Changes an event. When its time, venue or joining details change, everybody with a place is told and their calendars
/// with them; when there are more places, those who wait get them.
/// </summary>
public sealed record ReviseEvent(
    Guid EventId,
    EventText Text,
    LocalMoment Starts,
    LocalMoment Ends,
    int? Places,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class ReviseEventHandler : ICommandHandler<ReviseEvent, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseEvent command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (!held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder("An event that has begun, or is not held, does not change any more.");
        }
        if (held.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Title", command.Text.Title, held.Title),
                new StaleField("About", command.Text.About, held.About),
                new StaleField("Where", command.Text.Venue, held.Venue),
                new StaleField("How to join", command.Text.Joining, held.Joining),
                new StaleField("When", Said(command), LondonWords.Say(held.StartsAt)),
            ]);
        }
        var (faults, starts, ends) = EventRules.Check(
            command.Text,
            command.Starts,
            command.Ends,
            command.Places,
            work.Now
        );
        faults.When(
            command.Places < held.Taken,
            nameof(command.Places),
            $"Enter at least {held.Taken}: so many places are taken"
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var before = (held.StartsAt, held.EndsAt, held.Venue, held.Joining, held.Title);
        held.Say(command.Text, starts!.Value, ends!.Value, command.Places!.Value);
        var item = await work.ItemOf(held.Ref, cancel);
        item.Title = held.Title;
        item.Summary = held.About;
        if (before != (held.StartsAt, held.EndsAt, held.Venue, held.Joining, held.Title))
        {
            var placed = await work
                .Db.Set<Booking>()
                .Where(b => b.EventId == held.Id && b.State == BookingState.Placed && b.Address != null)
                .ToListAsync(cancel);
            foreach (var booking in placed)
            {
                await work.SendPlace(held, booking, "Something has changed. This is how it stands now.", cancel);
            }
            await work.AskToRemind(held, cancel);
        }
        await work.GiveFreePlaces(held, cancel);
        work.Log(
            "event-changed",
            held.Ref,
            new
            {
                held.Title,
                held.StartsAt,
                held.EndsAt,
                held.Venue,
                held.Places,
            }
        );
        return Nothing.Value;
    }

    private static string Said(ReviseEvent command) => $"{command.Starts.Date:d MMMM yyyy}, {command.Starts.Time}";
}
